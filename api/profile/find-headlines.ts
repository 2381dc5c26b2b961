import type { Headline } from '../../schemas/dataset/headline.ts';
import { findHeadline } from '../../schemas/dataset/headlines-before.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { fixCodes } from '../../schemas/release/fix-codes.ts';
import type { Release } from '../warehouse/release.ts';

/** A headline measure of a release, with the code of every dimension that it is shown for. */
export interface HeldHeadline {
  readonly measure: MeasureRecord;
  readonly headline: Headline;
  readonly codes: Readonly<Record<string, string>>;
}

/** The headlines of a release that are one figure for an area; counts by industry are not. */
export function findHeadlines(release: Release): HeldHeadline[] {
  return release.manifest.measures.flatMap((measure) => {
    const headline = findHeadline(measure);
    if (!headline || headline.section === 'industries') return [];
    return [{ measure, headline, codes: fixCodes(release.manifest.table, headline.codes) }];
  });
}
