import { expect, test } from 'vitest';
import { wholeWords } from '../../../../schemas/figures/cautions/whole-of-parts.ts';

test('only of counts is it said that they are not added up, and why', () => {
  expect(wholeWords({ nature: 'count', additive: true })).toMatch(/rounded or hidden parts/);
  expect(wholeWords({ nature: 'count', additive: false })).toMatch(/counted in another too/);
  for (const nature of ['median', 'rate', 'share', 'change'] as const) {
    const words = wholeWords({ nature, additive: false });
    expect(words).toContain(`The ${nature} of the whole cannot be worked out from these`);
    expect(words).not.toMatch(/added up|rounded/);
  }
});
