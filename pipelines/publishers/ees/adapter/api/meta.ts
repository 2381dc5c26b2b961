import { hintOfRename } from '../../../../../schemas/words/nearest.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import { LEVEL_CODES } from '../../levels.ts';
import type { Level } from '../../levels.ts';
import type { Meta } from './answers.ts';
import type { OptionRef, PlaceRef } from '../../criteria.ts';

/** A place with what identifies it outside the data set. */
export interface MetaPlace {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

function absent(code: string, what: string, wanted: string, known: readonly string[]): Refused {
  const hint = hintOfRename(wanted, known);
  return new Refused(code, `the data set has no ${what} "${wanted}"${hint}`);
}

/** The id of an indicator by its column. Throws {@link Refused}, with the nearest, when there is none. */
export function indicatorId({ indicators }: Meta, column: string): string {
  const found = indicators.find((each) => each.column === column);
  const known = indicators.map((each) => each.column);
  if (!found) throw absent('missing_column', 'indicator', column, known);
  return found.id;
}

/** A filter by its column. Throws {@link Refused}, with the nearest, when there is none. */
export function findFilter({ filters }: Meta, column: string): Meta['filters'][number] {
  const found = filters.find((each) => each.column === column);
  const known = filters.map((each) => each.column);
  if (!found) throw absent('missing_column', 'filter', column, known);
  return found;
}

/** The id of an option by filter and label. Throws {@link Refused}, with the nearest, when there is none. */
export function optionId(meta: Meta, { column, label }: OptionRef): string {
  const { options } = findFilter(meta, column);
  const found = options.find((each) => each.label === label);
  const known = options.map((each) => each.label);
  if (!found) throw absent('missing_option', `option of "${column}"`, label, known);
  return found.id;
}

/** The places of a level, with their ONS codes; a provider's code is its UKPRN. */
export function placesAt({ locations }: Meta, level: Level): MetaPlace[] {
  const group = locations.find((each) => each.level.code === LEVEL_CODES[level]);
  return (group?.options ?? []).map(({ id, label, name, code, ukprn }) => ({
    id,
    code: ukprn ?? code ?? '',
    name: label ?? name ?? '',
  }));
}

/** The id of a place by level and code. Throws {@link Refused} when there is none. */
export function placeId(meta: Meta, { level, code }: PlaceRef): string {
  const places = placesAt(meta, level);
  const found = places.find((each) => each.code === code);
  const known = places.map((each) => each.code);
  if (!found) throw absent('missing_place', `place at "${level}"`, code, known);
  return found.id;
}

/** The code of a level. Throws {@link Refused} when the data set has none of it. */
export function levelCode({ geographicLevels }: Meta, level: Level): string {
  const code = LEVEL_CODES[level];
  const known = geographicLevels.map((each) => each.code);
  if (!known.includes(code)) throw absent('missing_level', 'geographic level', code, known);
  return code;
}
