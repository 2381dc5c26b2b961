import { nearest } from '../../../schemas/words/nearest.ts';
import type { AreaIndex } from './area-index.ts';
import type { CodeList } from '../../warehouse/codes.ts';
import { listed } from '../../question/filters/filter.ts';

/** An area that may have been meant. */
interface Meant {
  readonly code: string;
  readonly name: string;
}

/** Where areas are looked for: a release's own come before those that it has no figures for. */
interface Places {
  readonly table?: { readonly codes: ReadonlyMap<string, CodeList> };
  readonly areas: AreaIndex | undefined;
}

const MOST = 5;
const MOST_NAMED = 3;

/**
 * Areas that a text may stand for, at most 5, likeliest first: by spelling of the code where it has
 * a digit, by name where it has none. Of equally near ones those of the release come first.
 */
export function nearestAreas(text: string, { table, areas }: Places): Meant[] {
  const held = table?.codes.get('area')?.entries ?? [];
  const byCode = new Map<string, Meant>();
  for (const { code, name } of [...held, ...(areas?.areas ?? [])]) {
    if (!byCode.has(code)) byCode.set(code, { code, name });
  }
  const wanted = text.slice(0, 100);
  if (/\d/.test(wanted)) {
    return nearest(wanted, byCode.keys(), MOST).flatMap((code) => byCode.get(code) ?? []);
  }
  const all = [...byCode.values()];
  const names = new Set(all.map(({ name }) => name));
  return nearest(wanted, names, MOST)
    .flatMap((name) => all.filter((area) => area.name === name))
    .slice(0, MOST);
}

/** ` Did you mean E08000034 (Kirklees)?`, or nothing when there is none to name. */
export function guessAreas(near: readonly Meant[]): string {
  if (near.length === 0) return '';
  const words = near.slice(0, MOST_NAMED).map(({ code, name }) => `${code} (${name})`);
  return ` Did you mean ${listed(words)}?`;
}
