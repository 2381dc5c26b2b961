import { expect, test } from 'vitest';
import { isSmallerThan } from '../../../schemas/figures/area-size.ts';
import { estimateCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { type Counted, maySharePeople } from '../../../schemas/figures/shared-people.ts';
import { type AreaType, findAreaType } from '../../../schemas/words/area-types.ts';

test('combined authorities, LEPs and travel-to-work areas are not smaller than a local authority', () => {
  const types: AreaType[] = ['combined_authority', 'lep', 'lsip', 'ttwa', 'metropolitan_county'];
  expect(types.filter((type) => isSmallerThan(type, 'lad'))).toEqual([]);
  const label = {
    estimated_from: 'survey',
    smallest_safe_area: 'lad',
    accreditation: { value: 'official_statistics', note: null },
    labels: { source: { name: 'A survey' } },
  } as const;
  const said = estimateCautions({ label, measures: [] }, [...types, 'ward']);
  expect(said.map(({ code }) => code)).toEqual(['estimates', 'area_too_small']);
  expect(said.at(-1)?.message).toContain('Figures of electoral wards are less certain');
});

test('what lies inside another kind of area is smaller', () => {
  expect(isSmallerThan('ward', 'lad')).toBe(true);
  expect(isSmallerThan('lad', 'county')).toBe(true);
  expect(isSmallerThan('lad', 'region')).toBe(true);
  expect(isSmallerThan('lad', 'lad')).toBe(false);
});

const counted = (area: string, within?: string[], replaced?: string[]): Counted => ({
  area,
  type: findAreaType(area),
  within,
  replaced,
});
const [KIRKLEES, LEEDS, YORKSHIRE, NORTH_WEST] = [
  'E08000034',
  'E08000035',
  'E12000003',
  'E12000002',
];

test.each([
  ['a district and another', counted(KIRKLEES), counted(LEEDS), false],
  ['a district and its region', counted(KIRKLEES, [YORKSHIRE]), counted(YORKSHIRE), true],
  ['a district and another region', counted(KIRKLEES, [YORKSHIRE]), counted(NORTH_WEST), false],
  ['a district and a region, nothing known', counted(KIRKLEES), counted(NORTH_WEST), true],
  ['a district and its country', counted(KIRKLEES, [YORKSHIRE]), counted('E92000001'), true],
  ['a district and another country', counted(KIRKLEES), counted('W92000004'), false],
  ['a country and Great Britain', counted('E92000001'), counted('K03000001'), true],
  ['two countries', counted('E92000001'), counted('W92000004'), false],
  ['an area and the one before it', counted(KIRKLEES, [], [LEEDS]), counted(LEEDS), true],
])('%s', (_, a, b, shared) => {
  expect(maySharePeople(a, b)).toBe(shared);
  expect(maySharePeople(b, a)).toBe(shared);
});

test('men and women of one area are apart, and everyone is not apart from the men', () => {
  const of = (code: string): Counted => ({ ...counted(KIRKLEES), codes: [code] });
  expect(maySharePeople(of('male'), of('female'))).toBe(false);
  expect(maySharePeople(of('total'), of('male'))).toBe(true);
});
