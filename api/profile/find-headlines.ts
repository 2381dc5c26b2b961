import type { Headline } from '../../schemas/dataset/headline.ts';
import { findHeadline } from '../../schemas/dataset/headlines-before.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import type { Release } from '../warehouse/release.ts';

/** A headline measure of a release, with the code of every dimension that it is shown for. */
export interface HeldHeadline {
  readonly measure: MeasureRecord;
  readonly headline: Headline;
  readonly codes: Readonly<Record<string, string>>;
}

/** The codes of all dimensions: those of the headline, otherwise the whole (level 0) of each. */
function codesOf({ manifest: { table } }: Release, { codes }: Headline): Record<string, string> {
  const pairs = (table?.dimensions ?? []).flatMap(({ id }): [string, string][] => {
    const list = table?.codes[id] ?? [];
    const code = codes[id] ?? (list.find(({ level }) => level === 0) ?? list[0])?.code;
    return code === undefined ? [] : [[id, code]];
  });
  return Object.fromEntries(pairs);
}

/** The headlines of a release that are one figure for an area; counts by industry are not. */
export function findHeadlines(release: Release): HeldHeadline[] {
  return release.manifest.measures.flatMap((measure) => {
    const headline = findHeadline(measure);
    if (!headline || headline.section === 'industries') return [];
    return [{ measure, headline, codes: codesOf(release, headline) }];
  });
}
