import { expect, test } from 'vitest';
import type { AreaIndex, AreaRecord } from '../../../api/registers/areas/area-index.ts';
import { searchAreas } from '../../../api/registers/places/search-areas.ts';

const area = (code: string, name: string, type: AreaRecord['type']): AreaRecord => ({
  ...{ code, name, type, place: code, name_cy: null, entity: code.slice(0, 3) },
  ...{ from: null, to: null, dates: null, lon: null, lat: null },
  ...{ parents: [], predecessors: [], successors: [], neighbours: [], other_names: [] },
});
const AREAS = [
  area('E05010877', 'Richmond', 'ward'),
  area('E06000065', 'North Yorkshire', 'lad'),
  area('E09000027', 'Richmond upon Thames', 'lad'),
];
const index: AreaIndex = {
  ...{ version: '1.0.0', digest: '', areas: AREAS, codesByPlace: new Map() },
  byCode: new Map(AREAS.map((each) => [each.code, each])),
};
const find = (towns: readonly string[]) => {
  const lies = towns.map((code) => ({ name: 'Richmond', area: code, share: 1 }));
  const found = lies.length > 0 ? ({ what: 'place', lies } as const) : undefined;
  return searchAreas(AREAS, 'Richmond', { index, found, wholePlaces: false }).map(
    ({ area: { code } }) => code,
  );
};

test('a ward comes after the authorities of a town of its name, and first where there is none', () => {
  expect(find(['E06000065', 'E09000027'])).toEqual(['E06000065', 'E09000027', 'E05010877']);
  expect(find([])[0]).toBe('E05010877');
});
