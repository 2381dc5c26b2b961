import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  BAND,
  DEMAND,
  INK,
  OTHERS,
  PROVISION,
  QUIET,
  SERIES_STYLES,
} from '../../../web/charts/draw/palette.ts';
import { DEFICIENCIES, apart, linearOf, luminance, seenWith } from './colour-blindness.ts';

/** What a chart may hold side by side: its series, and the colours of the two sides. */
const COLOURS = [...SERIES_STYLES.map(({ colour }) => colour), DEMAND, PROVISION];
/** Ten times the least difference that people notice. */
const CLEARLY_APART = 20;
const VIEWS = {
  'with all cones': linearOf,
  ...Object.fromEntries(
    (['protanopia', 'deuteranopia', 'tritanopia'] as const).map((name) => [
      `with ${name}`,
      (colour: string) => seenWith(name, linearOf(colour)),
    ]),
  ),
};

describe.each(Object.entries(VIEWS))('seen %s', (_, see) => {
  test('lines stand out from the paper: 3:1 for what is drawn (WCAG 2.2, 1.4.11)', () => {
    for (const colour of [...COLOURS, INK, QUIET]) {
      const contrast = 1.05 / (luminance(see(colour)) + 0.05);
      expect(contrast, colour).toBeGreaterThanOrEqual(3);
    }
  });

  test('places that are neither the focus nor chosen stand out from both grounds', () => {
    for (const ground of ['#ffffff', BAND]) {
      const contrast = (luminance(see(ground)) + 0.05) / (luminance(see(OTHERS)) + 0.05);
      expect(contrast, ground).toBeGreaterThanOrEqual(3);
    }
    expect(apart(see(OTHERS), see(SERIES_STYLES[0]?.colour ?? ''))).toBeGreaterThan(CLEARLY_APART);
  });

  test('no two lines or sides have colours that look alike', () => {
    for (const [index, one] of COLOURS.entries()) {
      for (const other of COLOURS.slice(index + 1)) {
        expect(apart(see(one), see(other)), `${one} and ${other}`).toBeGreaterThan(CLEARLY_APART);
      }
    }
  });
});

test('the simulation leaves grey grey and takes red from green where cones are missing', () => {
  for (const name of Object.keys(DEFICIENCIES)) {
    if (name !== 'protanopia' && name !== 'deuteranopia' && name !== 'tritanopia') continue;
    expect(apart(seenWith(name, linearOf('#808080')), linearOf('#808080'))).toBeLessThan(1);
  }
  const [red, green] = [linearOf('#b3592d'), linearOf('#6b7f2a')];
  const left = apart(seenWith('deuteranopia', red), seenWith('deuteranopia', green));
  expect(left).toBeLessThan(apart(red, green) / 2);
});

test('styles give the two sides the colours that charts give them', () => {
  const styles = readFileSync('web/style/_sides.scss', 'utf8');
  expect(styles).toContain(`$app-demand: ${DEMAND};`);
  expect(styles).toContain(`$app-provision: ${PROVISION};`);
});
