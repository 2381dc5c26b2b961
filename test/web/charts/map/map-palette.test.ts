import { describe, expect, test } from 'vitest';
import {
  ABSENT_FILL,
  CLASS_STYLES,
  classStyle,
  PATTERN_INK,
} from '../../../../web/charts/map/map-palette.ts';
import { apart, linearOf, luminance, seenWith } from '../colour-blindness.ts';

const VIEWS = {
  'all cones': linearOf,
  protanopia: (colour: string) => seenWith('protanopia', linearOf(colour)),
  deuteranopia: (colour: string) => seenWith('deuteranopia', linearOf(colour)),
  tritanopia: (colour: string) => seenWith('tritanopia', linearOf(colour)),
};
/** Several times the least difference that people notice (2.3, Mahy, Van Eycken and Oosterlinck 1994). */
const CLEARLY_APART = 14;

describe.each(Object.entries(VIEWS))('seen with %s', (_, see) => {
  const light = (colour: string): number => luminance(see(colour));
  const contrast = (one: string, other: string): number => {
    const [less = 0, more = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };

  test('the line around an area is 3:1 against its colour (WCAG 2.2, 1.4.11)', () => {
    for (const { fill, edge } of [...CLASS_STYLES, { fill: ABSENT_FILL, edge: PATTERN_INK }]) {
      expect(contrast(fill, edge), fill).toBeGreaterThanOrEqual(3);
    }
  });

  test('each class is darker than the one before, and clearly apart from it', () => {
    for (const [index, { fill }] of CLASS_STYLES.entries()) {
      const next = CLASS_STYLES[index + 1];
      if (!next) continue;
      expect(light(next.fill), next.fill).toBeLessThan(light(fill));
      expect(apart(see(fill), see(next.fill)), next.fill).toBeGreaterThan(CLEARLY_APART);
    }
  });
});

test('fewer classes are drawn in steps further apart, from the lightest to the darkest', () => {
  const fills = [0, 1, 2].map((index) => classStyle(index, 3).fill);
  expect(fills).toEqual([0, 2, 4].map((index) => CLASS_STYLES[index]?.fill));
  expect(() => classStyle(5, 5)).toThrow('no style for class 5 of 5');
});
