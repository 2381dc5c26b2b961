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
    expect(areas).toHaveLength(825);
    for (const area of areas) {
      expect(Object.keys(AREA_TYPES)).toContain(area.type);
      expect(findAreaType(cell(area, 'code'))).toBe(area.type);
      if (area.from && area.to) expect(cell(area, 'from') < cell(area, 'to')).toBe(true);
    }
  });

  test('every district of a day lies in one country; every English one in one region', () => {
    for (const { code = '' } of on('2025-05-01', 'lad')) {
      const english = code.startsWith('E');
      expect(parentsOf(code, 'country').filter((parent) => parent.includes('92'))).toHaveLength(1);
      expect(parentsOf(code, 'uk')).toEqual(['K02000001']);
      expect(parentsOf(code, 'region')).toHaveLength(english ? 1 : 0);
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

  test('an area that ended has a successor, or is a partnership, a county, the first North East authority or a skills area that was split', () => {
    const ended = areas.filter(({ to }) => to !== '').map(({ code = '' }) => code);
    const without = ended.filter((code) => follow(code) === code && !/^E(10|37)/.test(code));
    expect(without.map((code) => cell(byCode.get(code), 'name'))).toEqual([
      'North East',
      'Enterprise M3',
      'Greater Lincolnshire',
      'Heart of the South-West',
      'Leicester and Leicestershire',
      'Solent',
      'West Midlands and Warwickshire',
    ]);
  });

  test('partnerships ended with their funding, and all of them are kept', () => {
    expect(on('2024-03-31', 'lep')).toHaveLength(38);
    expect(on('2024-04-01', 'lep')).toHaveLength(0);
  });

  test.each([
    ['2025-09-30', 38, /^E69/],
    ['2025-10-01', 39, /^x-lsip-2025-/],
  ])(
    'on %s there were %i skills areas, each English district in one of them',
    (day, count, codes) => {
      const vintage = on(day, 'lsip');
      expect(vintage).toHaveLength(count);
      const held = new Set(vintage.map(({ code = '' }) => code));
      for (const code of held) expect(code).toMatch(codes);
      const filled = new Set<string>();
      for (const district of areas.filter(({ type }) => type === 'lad')) {
        const code = cell(district, 'code');
        const parents = parentsOf(code, 'lsip').filter((parent) => held.has(parent));
        expect([code, parents.length]).toEqual([code, code.startsWith('E') ? 1 : 0]);
        if (parents[0] !== undefined && inForce(district, day)) filled.add(parents[0]);
      }
      expect(filled).toEqual(held);
    },
  );

  test('a skills area follows another only where whole areas went into it, and is the same place where its districts are', () => {
    const members = (code: string) =>
      on('2025-09-30', 'lad').flatMap((district) =>
        parentsOf(cell(district, 'code'), 'lsip').includes(code) ? [cell(district, 'code')] : [],
      );
    const heirs = new Set(
      changes.filter(({ old = '' }) => old.startsWith('E69')).map((c) => c.new),
    );
    expect(heirs.size).toBe(31);
    for (const heir of heirs) {
      const before = changes.filter((change) => change.new === heir);
      expect(before.flatMap(({ old = '' }) => members(old)).sort()).toEqual(members(heir ?? ''));
      for (const { kind } of before) expect(kind).toBe(before.length === 1 ? 'recode' : 'merger');
    }
  });

  test('strategic authorities of two kinds are told apart', () => {
    const county = areas.filter(({ entity }) => entity === 'combined_county_authority');
    expect(county.map(({ name }) => name)).toEqual([
      'East Midlands',
      'Devon and Torbay',
      'Greater Lincolnshire',
      'Lancashire',
    ]);
  });

  test('Wales and its 22 authorities have Welsh names', () => {
    const named = areas.filter(({ name_cy: welsh }) => welsh !== '').map(({ code = '' }) => code);
    expect(named).toHaveLength(23);
    expect(named.every((code) => code.startsWith('W'))).toBe(true);
    expect(byCode.get('W06000015')?.name_cy).toBe('Caerdydd');
  });

  test('codes from before 2011 stand for one authority of one tier each', async () => {
    const others = await readList('areas/other-names.csv');
    const former = others.filter((row) => /^00[A-Z]{2}$/.test(cell(row, 'name')));
    expect(new Set(former.map(({ name }) => name)).size).toBe(former.length);
    expect(new Set(former.map(({ code }) => code)).size).toBe(former.length);
    const find = (name: string) => former.find((row) => row.name === name)?.code;
    // Kirklees, Swansea and Glasgow City.
    expect([find('00CZ'), find('00NX'), find('00QS')]).toEqual([
      'E08000034',
      'W06000011',
      'S12000049',
    ]);
    const types = former.map(({ code = '' }) => [byCode.get(code)?.type, code.slice(0, 3)]);
    expect(new Set(types.map(String))).toEqual(
      new Set(['lad,E06', 'lad,E08', 'lad,E09', 'lad,S12', 'lad,W06']),
    );
  });

  test('centre points lie in the United Kingdom', () => {
    const placed = areas.filter(({ lon }) => lon !== '');
    expect(placed).toHaveLength(494);
    for (const { lon, lat } of placed) {
      expect(Number(lon)).toBeGreaterThan(-8.7);
      expect(Number(lon)).toBeLessThan(1.8);
      expect(Number(lat)).toBeGreaterThan(49.8);
      expect(Number(lat)).toBeLessThan(60.9);
    }
  });
});
