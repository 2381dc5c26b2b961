import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawMap, type MapQuestion } from '../../../../web/charts/map/draw-map.ts';
import type { MapRow } from '../../../../web/charts/map/classify.ts';
import { hexagonShapes } from '../../../../web/charts/map/hexagons/hexagon-shapes.ts';
import { CLASS_STYLES } from '../../../../web/charts/map/map-palette.ts';
import { readHtml } from '../../../support/html/read-html.ts';

const KIRKLEES = 'E08000034';
const shapes = hexagonShapes();

const figure = (area: string, value: number | null, more: Partial<MapRow> = {}): MapRow => ({
  ...{ area, series: area, value, low: null, high: null },
  status: value === null ? 'missing' : 'observed',
  ...more,
});

/** A figure for each authority, with some that have none for different reasons. */
const NO_NUMBER: Readonly<Record<string, Partial<MapRow>>> = {
  E09000001: { value: null, status: 'suppressed' },
  E06000053: { value: null, status: 'unreliable' },
  S12000027: { value: null, status: 'missing' },
  S12000023: { value: null, status: 'near_zero' },
  E06000001: { flags: ['low_reliability'] },
};
const rows = shapes.shapes
  .filter(({ code }) => !code.startsWith('N'))
  .map(({ code }, index) => figure(code, 2 + (index % 50) / 10, NO_NUMBER[code]));

const question: MapQuestion = {
  id: 'map',
  name: 'Claimant rate by local authority',
  describedBy: 'map-table',
  shapes,
  rows,
  measure: { name: 'Claimant rate', unit: 'percent', decimals: 1 },
  focus: [KIRKLEES],
  hrefOf: (code) => `/areas/${code}`,
};
const drawn = drawMap(question);
const picture = readHtml(drawn.svg);

/** The fill that an area is drawn with. */
const fillOf = (code: string): string | undefined =>
  picture
    .all('#map-areas g')
    .find((group) => group.has(`#map-${code}`))
    ?.attribute('fill');

test('the legend says each class and each reason with its number of areas, and all areas once', () => {
  const said = drawn.legend.map(({ words, count }): [string, number] => [words, count]);
  expect(said.slice(0, 5).map(([words]) => words)).toEqual([
    'Under 3.0%',
    '3.0% to under 4.0%',
    '4.0% to under 5.0%',
    '5.0% to under 5.9%',
    '5.9% or more',
  ]);
  expect(said.slice(5)).toEqual([
    ['Suppressed, to protect people or firms', 1],
    ['Too uncertain: the sample is small', 2],
    ['A range only, or nearly zero', 1],
    ['Not available', 1],
    ['No figure held', 11],
  ]);
  expect(said.reduce((sum, [, count]) => sum + count, 0)).toBe(361);
  expect(picture.all('#map-areas path')).toHaveLength(361);
});

test('an area without a number that stands is never coloured as one', () => {
  const colours = CLASS_STYLES.map(({ fill }) => fill);
  for (const code of [...Object.keys(NO_NUMBER), 'N09000003']) {
    expect(colours, code).not.toContain(fillOf(code));
  }
  expect(fillOf('E09000001')).toBe('url(#map-suppressed)');
  expect(fillOf('E06000053')).toBe('url(#map-uncertain)');
  expect(fillOf('S12000027')).toBe('url(#map-missing)');
  expect(colours).toContain(fillOf(KIRKLEES));
});

test('one picture with one name, without anything in it that could be focused', () => {
  const svg = picture.one('svg');
  expect(svg.attribute('role')).toBe('img');
  expect(svg.attribute('aria-label')).toBe('Claimant rate by local authority');
  expect(svg.attribute('aria-describedby')).toBe('map-table');
  expect(picture.all('a')).toEqual([]);
});

test('every area leads to its page for a pointer, saying its figure; the keyboard passes by', () => {
  const over = readHtml(drawn.links);
  expect(over.one('svg').attribute('aria-hidden')).toBe('true');
  const links = over.all('a');
  expect(links).toHaveLength(361);
  expect(links.every((link) => link.attribute('tabindex') === '-1')).toBe(true);
  const said = new Map(links.map((link) => [link.attribute('href'), link.one('title').source]));
  expect(said.get('/areas/E09000001')).toBe('E09000001: suppressed');
  expect(said.get('/areas/E06000001')).toContain('to be used with care');
  expect(said.get('/areas/N09000003')).toBe('Belfast: no figure held');
});

test('the area in focus is outlined, and only some areas can be drawn, as large as they fit', () => {
  expect(picture.all(`use[href="#map-${KIRKLEES}"]`)).toHaveLength(2);
  const few = drawMap({ ...question, only: new Set([KIRKLEES, 'E08000032']) });
  expect(readHtml(few.svg).all('#map-areas path')).toHaveLength(2);
});

test('a name that holds markup is text', () => {
  const [first] = rows;
  if (!first) throw new Error('there are rows');
  const { links } = drawMap({ ...question, rows: [{ ...first, series: '<b>"&' }] });
  expect(links).toContain('<title>&lt;b&gt;&quot;&amp;: ');
});

test('two figures of one area are refused: which is meant is not known', () => {
  expect(() => drawMap({ ...question, rows: [...rows, figure(KIRKLEES, 9)] })).toThrow(
    'a map has one figure an area',
  );
});

test('a map of all authorities weighs at most 35 KB as sent', () => {
  expect(gzipSync(drawn.svg + drawn.links).length).toBeLessThan(35_000);
});
