import { expect, test } from 'vitest';
import { measureHref } from '../../../web/reading/measures/measure-href.ts';

test('the address of a measure names its areas, its tab and its codes, and nothing that is empty', () => {
  expect(measureHref('claimant_rate_16_64')).toBe('/measures/claimant_rate_16_64');
  const state = {
    sex: 'male',
    areas: ['E08000034', 'E12000003'],
    tab: 'ranked',
    from: '',
  } as const;
  expect(measureHref('claimant_rate_16_64', state)).toBe(
    '/measures/claimant_rate_16_64?areas=E08000034,E12000003&tab=ranked&sex=male',
  );
});
