import { expect, test } from 'vitest';
import { chooseOnly } from './only.ts';

const KINDS = ['job', 'jobs', 'measure: map', 'measure: line'];
const VIEWS = ['a phone', 'a screen'];

test('a word chooses what is called so, otherwise all that hold it, and narrows no other list', () => {
  expect(chooseOnly(KINDS, ['job'])).toEqual(['job']);
  expect(chooseOnly(KINDS, ['measure', 'jobs'])).toEqual(['jobs', 'measure: map', 'measure: line']);
  expect(chooseOnly(KINDS, ['phone'])).toEqual(KINDS);
  expect(chooseOnly(VIEWS, ['measure', 'Phone'])).toEqual(['a phone']);
  expect(chooseOnly(VIEWS, [])).toEqual(VIEWS);
});
