import { expect, test } from 'vitest';
import { openNames } from '../../../schemas/names/find-names.ts';

const find = openNames([
  { code: '10003189', names: ['KIRKLEES COLLEGE'] },
  { code: '10003692', names: ['KIRKLEES METROPOLITAN COUNCIL'] },
  { code: '10006022', names: ['SOLENT UNIVERSITY', 'SOUTHAMPTON SOLENT UNIVERSITY'] },
  { code: '10034940', names: ['JUST I.T. TRAINING LIMITED'] },
  { code: '10046498', names: ['1ST CARE & TRAINING LIMITED'] },
]);
const codes = (words: string) => [...find(words).found.keys()];

test('names are found by words in any order and case, and by the code', () => {
  expect(codes('college Kirklees')).toEqual(['10003189']);
  expect(codes('kirk')).toEqual(['10003189', '10003692']);
  expect(codes('10003')).toEqual(['10003189', '10003692']);
  expect(codes('care and training')).toEqual(['10046498']);
});

test('a former name leads to the entry, and is told', () => {
  expect([...find('southampton').found]).toEqual([['10006022', 'SOUTHAMPTON SOLENT UNIVERSITY']]);
  // Words of two names of one entry are no name of it.
  expect(codes('kirklees solent')).toEqual([]);
});

test('a misspelt word finds names spelt nearly so, and says so', () => {
  expect(find('kirkless colege')).toEqual({
    found: new Map([['10003189', 'KIRKLEES COLLEGE']]),
    nearly: true,
  });
  expect(find('kirklees').nearly).toBe(false);
  expect(find('zzyxq')).toEqual({ found: new Map(), nearly: false });
  expect(codes('10009999')).toEqual([]);
});
