import { describe, expect, test } from 'vitest';
import { areasText, pickAreas } from '../../../web/views/choose/pick-areas.ts';
import { readContainers, readGroup } from '../../../web/views/wizard/read-group.ts';
import { usePages } from '../../support/pages/use-pages.ts';

describe('areas as they are typed', () => {
  const held = [
    { code: 'E06000023', name: 'Bristol, City of', area_type: 'lad' },
    { code: 'E08000034', name: 'Kirklees', area_type: 'lad' },
    { code: 'E08000035', name: 'Leeds', area_type: 'lad' },
    { code: 'E30000234', name: 'Leeds', area_type: 'ttwa' },
    { code: 'E08000016', name: 'Barnsley', area_type: 'lad' },
    { code: 'E08000038', name: 'Barnsley', area_type: 'lad' },
    { code: 'W06000015', name: 'Cardiff', name_cy: 'Caerdydd', area_type: 'lad' },
    { code: 'E92000001', name: 'England', area_type: 'country' },
  ];
  const codes = (text: string) => pickAreas(text, held).areas.map(({ code }) => code);

  test.each([
    ['e92000001; kirklees', ['E92000001', 'E08000034']],
    ['Kirklees, England', ['E08000034', 'E92000001']],
    ['Bristol, City of, Kirklees', ['E06000023', 'E08000034']],
    ['bristol city of', ['E06000023']],
    ['Bristol', ['E06000023']],
    ['caerdydd', ['W06000015']],
    ['', []],
  ])('%j are %j', (text, expected) => {
    expect(pickAreas(text, held).faults).toEqual([]);
    expect(codes(text)).toEqual(expected);
  });

  test('a mistyped name comes with the text that mends it, the others kept', () => {
    const { areas, faults } = pickAreas('England; Kirkles', held);
    expect(areas.map(({ name }) => name)).toEqual(['England']);
    expect(faults).toEqual([
      {
        words: 'No area of this dataset is called “Kirkles”.',
        tries: [{ name: 'Kirklees', areas: 'England; E08000034' }],
      },
    ]);
  });

  test('an area that was named twice is taken once, and that is said', () => {
    const { areas, faults } = pickAreas('Kirklees; E08000034', held);
    expect(areas.map(({ code }) => code)).toEqual(['E08000034']);
    expect(faults[0]?.words).toBe('“Kirklees” was named more than once. It is shown once.');
  });

  test('a part of a name offers those that have it, and what is no area is kept', () => {
    const edinburgh = { code: 'S12000036', name: 'City of Edinburgh' };
    const { faults, unknown } = pickAreas('Edinburgh; Kirklees', [...held, edinburgh]);
    expect(faults[0]?.tries).toEqual([{ name: 'City of Edinburgh', areas: 'S12000036; Kirklees' }]);
    expect(unknown).toEqual(['Edinburgh']);
  });

  test('a postcode is told from a name', () => {
    const says = (text: string) => pickAreas(text, held).faults[0]?.words ?? '';
    expect(says('LS1 4AP')).toMatch(
      /Areas are chosen here by name or code: search for the postcode first\.$/,
    );
    expect(says('Narnia')).toBe('No area of this dataset is called “Narnia”.');
  });

  test('the nearest name comes first, whatever its code', () => {
    const two = [
      { code: 'E07000063', name: 'Lewes' },
      { code: 'E08000035', name: 'Leeds' },
    ];
    expect(pickAreas('Leds', two).faults[0]?.tries.map(({ name }) => name)).toEqual([
      'Leeds',
      'Lewes',
    ]);
  });

  test('of two kinds of one name the wider is taken and the other offered', () => {
    const { areas, faults } = pickAreas('Leeds', held);
    expect(areas.map(({ code }) => code)).toEqual(['E08000035']);
    expect(faults[0]?.words).toBe('“Leeds” is taken as the local authority E08000035.');
    expect(faults[0]?.tries.map((each) => each.areas)).toEqual(['E30000234']);
  });

  test('two of one kind are told apart by their codes', () => {
    const { areas, faults } = pickAreas('Barnsley', held);
    expect(areas).toEqual([]);
    expect(faults[0]?.tries.map((each) => each.areas)).toEqual(['E08000016', 'E08000038']);
    expect(codes('E08000016')).toEqual(['E08000016']);
    expect(areasText(held.slice(4, 5), held)).toBe('E08000016');
  });
});

describe('all areas of a kind', () => {
  const pages = usePages();
  const held = [
    { code: 'E08000034', name: 'Kirklees' },
    { code: 'E08000035', name: 'Leeds' },
    { code: 'E92000001', name: 'England' },
  ];
  const ask = async (type: string, within: string) =>
    readGroup(pages.client, held, await readContainers(pages.client, '2025-12-31'), {
      type,
      within,
      day: '2025-12-31',
    });

  test('are those of the day that the release has; the others are named', async () => {
    const { group, faults } = await ask('lad', 'E12000003');
    expect(group?.areas.map(({ name }) => name)).toEqual(['Kirklees', 'Leeds']);
    expect(group?.parameters).toEqual({
      area_type: 'lad',
      within: 'E12000003',
      area_at: '2025-12-31',
    });
    expect(group?.absent).toHaveLength(13);
    expect(group?.absent).toContain('Bradford');
    expect(faults).toEqual([]);
  });

  test.each([
    ['nonsense', '', 'No kind of area is called “nonsense”.'],
    ['lad', 'E99', 'No area that holds others is “E99”.'],
    ['', 'E12000003', 'Choose which kind of area.'],
  ])('asked as %j within %j is told: %s', async (type, within, words) => {
    expect((await ask(type, within)).faults[0]?.words).toBe(words);
  });
});
