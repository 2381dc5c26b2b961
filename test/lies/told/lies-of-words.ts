import { cell, conceptsOf } from '../cubes/cube.ts';
import type { Cube, Row } from '../cubes/cube.ts';
import type { Chance } from './chance.ts';
import { areaOf, changed, datesOf, dressed, monthOf, valueOf, withValue } from './lie.ts';
import type { Lie } from './lie.ts';

const isBlank = (row: Row): boolean => valueOf(row) === '';

const DATE_CODES = ['DATE', 'DATE_CODE'];
const DATE_WORDS = [...DATE_CODES, 'DATE_NAME'];

/** How a URN spells a date: 16 × year + month. */
function urnDate(code: string): string {
  const [year = '', month = '0'] = code.split('-');
  return String(16 * Number(year) + Number(month));
}

/** Two neighbouring periods change places: what belongs to one stands under the other. */
function exchangeMonths(cube: Cube, chance: Chance, columns: readonly string[], urn: boolean) {
  const dates = datesOf(cube);
  if (dates.length < 2) return undefined;
  const at = chance.below(dates.length - 1);
  const pair = [dates[at] ?? '', dates[at + 1] ?? ''];
  const models = pair.map((date) => cube.rows.find((row) => monthOf(row) === date));
  return changed(
    cube,
    (row) => pair.includes(monthOf(row)),
    (row) => {
      const to = 1 - pair.indexOf(monthOf(row));
      const model = models[to];
      if (!model) return row;
      const from = `d${urnDate(monthOf(row))}e`;
      const spelt = cell(row, 'URN').replace(from, `d${urnDate(pair[to] ?? '')}e`);
      return { ...dressed(row, model, columns), ...(urn ? { URN: spelt } : {}) };
    },
  );
}

/** Two areas of one type with figures in the same period. */
function pickAreas(cube: Cube, chance: Chance): readonly [Row, Row] | undefined {
  const one = chance.one(cube.rows.filter((row) => !isBlank(row)));
  const others = cube.rows.filter(
    (row) =>
      cell(row, 'GEOGRAPHY_TYPE') === cell(one, 'GEOGRAPHY_TYPE') &&
      monthOf(row) === monthOf(one) &&
      areaOf(row) !== areaOf(one),
  );
  return others.length === 0 ? undefined : [one, chance.one(others)];
}

/** Two areas change these words, in every row of theirs. */
function exchangeAreas(cube: Cube, chance: Chance, columns: readonly string[]) {
  const pair = pickAreas(cube, chance);
  if (!pair) return undefined;
  const [one, other] = pair;
  const turn = (row: Row): Row => {
    if (areaOf(row) === areaOf(one)) return dressed(row, other, columns);
    return areaOf(row) === areaOf(other) ? dressed(row, one, columns) : row;
  };
  return cube.rows.map(turn);
}

/** Words that are wrong: dates, areas, marks. */
export const LIES_OF_WORDS: readonly Lie[] = [
  {
    id: 'months_exchanged_codes',
    what: 'two neighbouring periods have each other’s codes',
    plant: (cube, chance) => exchangeMonths(cube, chance, DATE_CODES, false),
  },
  {
    id: 'months_exchanged_names',
    what: 'two neighbouring periods have each other’s codes and names',
    plant: (cube, chance) => exchangeMonths(cube, chance, DATE_WORDS, false),
  },
  {
    id: 'months_exchanged_urn',
    what: 'two neighbouring periods have each other’s codes, names and URN',
    plant: (cube, chance) => exchangeMonths(cube, chance, DATE_WORDS, true),
  },
  {
    id: 'areas_exchanged_codes',
    what: 'two areas have each other’s GSS codes',
    plant: (cube, chance) => exchangeAreas(cube, chance, ['GEOGRAPHY_CODE']),
  },
  {
    id: 'areas_exchanged_names',
    what: 'two areas have each other’s names and GSS codes',
    plant: (cube, chance) => exchangeAreas(cube, chance, ['GEOGRAPHY_CODE', 'GEOGRAPHY_NAME']),
  },
  {
    id: 'area_code_of_another',
    what: 'one row has the GSS code of another area',
    plant(cube, chance) {
      const pair = pickAreas(cube, chance);
      return (
        pair &&
        changed(
          cube,
          (row) => row === pair[0],
          (row) => dressed(row, pair[1], ['GEOGRAPHY_CODE']),
        )
      );
    },
  },
  {
    id: 'row_of_another_dataset',
    what: 'one row is that of another dataset, dressed as one of this',
    plant(cube, chance) {
      const one = chance.one(cube.rows.filter((row) => !isBlank(row)));
      const concepts = conceptsOf(cube).map((concept) => cell(one, concept));
      const urn = `Nm-9999d1d${urnDate(monthOf(one))}e0d${cell(one, 'GEOGRAPHY')}d${concepts.join('d')}`;
      return changed(
        cube,
        (row) => row === one,
        (row) => ({ ...withValue(row, '1234'), URN: urn }),
      );
    },
  },
  {
    id: 'blanks_zeroed',
    what: 'every blank is a zero, its mark kept',
    plant: (cube) =>
      cube.rows.some(isBlank) ? changed(cube, isBlank, (row) => withValue(row, '0')) : undefined,
  },
  {
    id: 'blanks_zeroed_marked_normal',
    what: 'every blank is a zero and marked as a normal value',
    plant: (cube) =>
      cube.rows.some(isBlank)
        ? changed(cube, isBlank, (row) => ({
            ...withValue(row, '0'),
            OBS_STATUS: 'A',
            OBS_STATUS_NAME: 'Normal Value',
          }))
        : undefined,
  },
  {
    id: 'mark_invented',
    what: 'one row has a mark that is in no table',
    plant(cube, chance) {
      const one = chance.one(cube.rows);
      return changed(
        cube,
        (row) => row === one,
        (row) => ({ ...row, OBS_STATUS: 'Z' }),
      );
    },
  },
  {
    id: 'decimal_comma',
    what: 'decimals, or else thousands, are set off by a comma',
    plant(cube) {
      const comma = (value: string): string =>
        value.includes('.') ? value.replace('.', ',') : value.replace(/\B(?=(\d{3})+$)/g, ',');
      const rows = cube.rows.map((row) => withValue(row, comma(valueOf(row))));
      return rows.some((row) => valueOf(row).includes(',')) ? rows : undefined;
    },
  },
];
