import type { Cube, Row } from './cube.ts';

/** Names by code. */
type Names = Readonly<Record<string, string>>;

/** Nomis's codes of the two dimensions; the first is the sum of the others. */
const SEXES: Names = { '0': 'Total', '1': 'Male', '2': 'Female' };
const AGES: Names = {
  '0': 'All categories: Age 16+',
  '2': 'Aged 16-24',
  '3': 'Aged 25-49',
  '4': 'Aged 50+',
};
const MEASURES: Names = {
  '1': 'Claimant count',
  '2': 'Claimants as a proportion of residents aged 16-64',
  '4': 'Claimants as a proportion of the workforce',
};
const MONTHS = Array.from({ length: 10 }, (_, i) => new Date(Date.UTC(2025, i, 1)));

interface Place {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly type: string;
  readonly typecode: string;
  /** Codes of the places that it is the sum of; itself when it has none. */
  readonly of: readonly string[];
}

function places(): Place[] {
  const codes = (prefix: string, last: number): string[] =>
    Array.from({ length: last }, (_, i) => `${prefix}${String(i + 1).padStart(6, '0')}`);
  const regions = codes('E12', 9);
  const england = 'E92000001';
  const others = ['W92000004', 'S92000003', 'N92000002'];
  const make = (code: string, i: number, type: string, typecode: string, of = [code]): Place => ({
    ...{
      id: String(Number(typecode) * 1_000_000 + i),
      name: `${type} ${i + 1}`,
      code,
      type,
      typecode,
      of,
    },
  });
  return [
    make('K02000001', 0, 'countries', '499', [...regions, ...others]),
    make(england, 1, 'countries', '499', regions),
    ...others.map((code, i) => make(code, i + 2, 'countries', '499')),
    ...regions.map((code, i) => make(code, i, 'regions', '480')),
    ...codes('E06', 12).map((code, i) =>
      make(code, i, 'local authorities: district / unitary (as of April 2023)', '424'),
    ),
  ];
}

/** Claimants of one sex and age in a place that is no sum, to the nearest five. */
function claimants(code: string, month: number, sex: number, age: number): number {
  const size = [...code].reduce((sum, letter) => sum * 3 + letter.charCodeAt(0), 7) % 900;
  const swing = 1 + 0.02 * Math.sin(month * 1.7 + size) + 0.01 * ((month * 7 + size + age) % 5);
  return 5 * Math.round((300 + size + sex * 60) * (4 - age * 0.5) * swing);
}

const sumOver = (codes: readonly string[], value: (code: string) => number): number =>
  codes.reduce((sum, code) => sum + value(code), 0);

function countOf(place: Place, month: number, sex: string, age: string): number {
  const sexes = sex === '0' ? [1, 2] : [Number(sex)];
  const ages = age === '0' ? [2, 3, 4] : [Number(age)];
  return sumOver(place.of, (code) =>
    sexes.flatMap((s) => ages.map((a) => claimants(code, month, s, a))).reduce((x, y) => x + y, 0),
  );
}

/** Residents stand still, as they nearly do in a year. */
const residents = (place: Place): number => countOf(place, 0, '0', '0') * 22;

function six(concept: string, cells: readonly string[]): [string, string][] {
  const ends = ['', '_NAME', '_CODE', '_TYPE', '_TYPECODE', '_SORTORDER'];
  return ends.map((end, i) => [`${concept}${end}`, cells[i] ?? '']);
}

function rowOf(place: Place, month: number, sex: string, age: string, measure: string): Row {
  const date = MONTHS[month] ?? new Date(0);
  const code = date.toISOString().slice(0, 7);
  const title = date.toLocaleString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const spelt = 16 * date.getUTCFullYear() + date.getUTCMonth() + 1;
  const count = countOf(place, month, sex, age);
  const printed: Names = {
    '1': String(count),
    '2': ((count / residents(place)) * 100).toFixed(1),
    '4': '',
  };
  const value = printed[measure] ?? '';
  const named = (list: Names, of: string): string => list[of] ?? of;
  const dimension = (concept: string, list: Names, of: string, type: string) =>
    six(concept, [of, named(list, of), of, type, '1000', '0']);
  return Object.fromEntries([
    ...six('DATE', [code, title, code, 'date', '0', '0']),
    ...six('GEOGRAPHY', [place.id, place.name, place.code, place.type, place.typecode, '0']),
    ...dimension('GENDER', SEXES, sex, 'Sex'),
    ...dimension('AGE', AGES, age, 'Ageband'),
    ...dimension('MEASURE', MEASURES, measure, 'measures'),
    ['MEASURES', '20100'],
    ['MEASURES_NAME', 'Value'],
    ['OBS_VALUE', value],
    ['OBS_STATUS', value === '' ? 'Q' : 'A'],
    ['OBS_STATUS_NAME', value === '' ? 'These figures are missing.' : 'Normal Value'],
    ['OBS_CONF', 'F'],
    ['OBS_CONF_NAME', 'Free (free for publication)'],
    ['URN', `Nm-162d1d${spelt}e0d${place.id}d${sex}d${age}d${measure}d20100`],
    ['RECORD_OFFSET', ''],
    ['RECORD_COUNT', ''],
  ]);
}

/**
 * A claimant count that nobody counted, for a machine without real figures: ten months of 26 places,
 * whose countries, regions, sexes and ages add up, with rates and with blanks.
 */
export function inventCube(): Cube {
  const rows = MONTHS.flatMap((_, month) =>
    places().flatMap((place) => [
      ...Object.keys(SEXES).flatMap((sex) =>
        Object.keys(AGES).map((age) => rowOf(place, month, sex, age, '1')),
      ),
      rowOf(place, month, '0', '0', '2'),
      rowOf(place, month, '0', '0', '4'),
    ]),
  );
  return { columns: Object.keys(rows[0] ?? {}), rows };
}
