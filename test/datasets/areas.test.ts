import { beforeAll, describe, expect, test } from 'vitest';
import { AREA_TYPES, findAreaType } from '../../schemas/words/area-types.ts';
import { readList } from './read-list.ts';

type Row = Record<string, string>;
let areas: Row[];
let memberships: Row[];
let changes: Row[];
const byCode = new Map<string, Row>();

beforeAll(async () => {
  areas = await readList('areas/areas.csv');
  memberships = await readList('areas/memberships.csv');
  changes = await readList('areas/changes.csv');
  for (const area of areas) byCode.set(area.code ?? '', area);
});

const cell = (row: Row | undefined, column: string): string => row?.[column] ?? '';
const inForce = (area: Row, day: string): boolean =>
  cell(area, 'from') <= day && (cell(area, 'to') === '' || cell(area, 'to') >= day);
const on = (day: string, type: string): Row[] =>
  areas.filter((area) => cell(area, 'type') === type && inForce(area, day));
const parentsOf = (code: string, kind: string): string[] =>
  memberships
    .filter((one) => one.child === code && one.kind === kind)
    .map((one) => cell(one, 'parent'));

/** Where a code's people are today: follows changes to the end. */
function follow(code: string): string {
  const next = changes.find(({ old, new: heir }) => old === code && heir !== '' && heir !== code);
  return next ? follow(cell(next, 'new')) : code;
}

describe('areas', () => {
  test.each([
    ['2021-04-01', 374],
    ['2023-04-01', 361],
    ['2025-04-01', 361],
    ['2019-03-31', 391],
  ])('on %s there were %i districts', (day, count) => {
    expect(on(day, 'lad')).toHaveLength(count);
  });

  test('codes are unique, of a known type that agrees with their prefix, and the last day is after the first', () => {
    expect(byCode.size).toBe(areas.length);
    expect(areas).toHaveLength(786);
    for (const area of areas) {
      expect(Object.keys(AREA_TYPES)).toContain(area.type);
      expect(findAreaType(cell(area, 'code'))).toBe(area.type);
      if (area.from && area.to) expect(cell(area, 'from') < cell(area, 'to')).toBe(true);
    }
  });

  test('every district of a day lies in one country; every English one in one region and LSIP area', () => {
    for (const { code = '' } of on('2025-05-01', 'lad')) {
      const english = code.startsWith('E');
      expect(parentsOf(code, 'country').filter((parent) => parent.includes('92'))).toHaveLength(1);
      expect(parentsOf(code, 'uk')).toEqual(['K02000001']);
      expect(parentsOf(code, 'region')).toHaveLength(english ? 1 : 0);
      expect(parentsOf(code, 'lsip')).toHaveLength(english ? 1 : 0);
      expect(parentsOf(code, 'county').length).toBe(code.startsWith('E07') ? 1 : 0);
      expect(parentsOf(code, 'metropolitan_county').length).toBe(code.startsWith('E08') ? 1 : 0);
    }
  });

  test('both ends of a membership are areas, and its kind is the type of the parent', () => {
    for (const { child = '', parent = '', kind } of memberships) {
      expect(byCode.has(child)).toBe(true);
      expect(byCode.get(parent)?.type).toBe(kind);
    }
  });

  test('exactly seven districts are in two local enterprise partnerships', () => {
    const twice = on('2023-04-01', 'lad').filter(
      ({ code = '' }) => parentsOf(code, 'lep').length === 2,
    );
    expect(twice.map(({ name }) => name).sort()).toEqual([
      'Bromsgrove',
      'Cannock Chase',
      'East Staffordshire',
      'Lichfield',
      'Redditch',
      'Tamworth',
      'Wyre Forest',
    ]);
    const pairs = on('2023-04-01', 'lad').flatMap(({ code = '' }) => parentsOf(code, 'lep'));
    expect(pairs).toHaveLength(303);
  });

  test('106 districts are in a combined authority of today', () => {
    const members = on('2025-05-01', 'lad').filter(({ code = '' }) =>
      parentsOf(code, 'combined_authority').some((parent) => byCode.get(parent)?.to === ''),
    );
    expect(members).toHaveLength(106);
  });

  test('chains of changes end in an area that is in force', () => {
    expect(follow('E07000190')).toBe('E06000066');
    expect(follow('E08000016')).toBe('E08000038');
    expect(follow('E07000112')).toBe('E07000112');
    for (const { old = '', new: heir = '', kind, date = '' } of changes) {
      expect(byCode.has(old)).toBe(true);
      expect(cell(byCode.get(follow(old)), 'to')).toBe(
        kind === 'county_abolished' ? cell(byCode.get(old), 'to') : '',
      );
      if (heir === '' || heir === old) continue;
      expect(cell(byCode.get(heir), 'from')).toBe(date);
      expect(cell(byCode.get(old), 'to') < date).toBe(true);
    }
  });

  test('an area that ended has a successor, or is a county or the first North East authority', () => {
    const ended = areas.filter(({ to }) => to !== '').map(({ code = '' }) => code);
    const without = ended.filter((code) => follow(code) === code && !code.startsWith('E10'));
    expect(without).toEqual(['E47000005']);
  });

  test('Wales and its 22 authorities have Welsh names', () => {
    const named = areas.filter(({ name_cy: welsh }) => welsh !== '').map(({ code = '' }) => code);
    expect(named).toHaveLength(23);
    expect(named.every((code) => code.startsWith('W'))).toBe(true);
    expect(byCode.get('W06000015')?.name_cy).toBe('Caerdydd');
  });

  test('centre points lie in the United Kingdom', () => {
    const placed = areas.filter(({ lon }) => lon !== '');
    expect(placed).toHaveLength(464);
    for (const { lon, lat } of placed) {
      expect(Number(lon)).toBeGreaterThan(-8.7);
      expect(Number(lon)).toBeLessThan(1.8);
      expect(Number(lat)).toBeGreaterThan(49.8);
      expect(Number(lat)).toBeLessThan(60.9);
    }
  });
});
