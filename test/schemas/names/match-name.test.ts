import { describe, expect, test } from 'vitest';
import { openMatches, scoreNames } from '../../../schemas/names/match-name.ts';
import { readName } from '../../../schemas/names/read-name.ts';

const score = (a: string, b: string): number => scoreNames(readName(a), readName(b));

describe('a printed name', () => {
  test.each([
    ['SERCO LIMITED', 'Serco Ltd.'],
    ['The Education & Training Collective', 'EDUCATION AND TRAINING COLLECTIVE'],
    ["St. Mary's College", 'ST MARYS COLLEGE'],
    ['Invented Trust', 'INVENTED TRUST LIMITED(THE)'],
    ['Made Up Training P.L.C.', 'MADE UP TRAINING PLC'],
  ])('%s is the same as %s', (a, b) => {
    // The full stop of an abbreviation parts no word, so that both sides have the same words.
    expect(score(a, b)).toBe(1);
  });

  test('of one body and another legal form is less than the same', () => {
    expect(score('Invented Skills Limited', 'Invented Skills PLC')).toBeCloseTo(0.97);
    expect(score('Invented Skills', 'Invented Skills PLC')).toBe(1);
  });

  test('that is its legal form alone is a name', () => {
    expect(readName('LIMITED').words).toEqual(['limited']);
  });
});

describe('a match', () => {
  const match = openMatches([
    { provider: '99900001', name: 'INVENTED COLLEGE OF EXETER' },
    { provider: '99900002', name: 'INVENTED COLLEGE OF EXETON' },
    { provider: '99900003', name: 'MADE UP TRAINING LIMITED' },
    { provider: '99900003', name: 'MADE UP SKILLS LIMITED' },
  ]);

  test('is proposed by any name, with its score and those as near', () => {
    expect(match('Made-up Skills Ltd')).toEqual({
      ...{ provider: '99900003', name: 'MADE UP SKILLS LIMITED', score: 1, others: [] },
    });
    expect(match('Invented College of Exete')).toMatchObject({
      provider: '99900001',
      others: ['99900002'],
    });
  });

  test('is made by the number alone where the name carries one', () => {
    expect(match('MADE UP TRAINING LIMITED (99900001)')).toMatchObject({
      ...{ provider: '99900001', score: 1 },
    });
    expect(match('INVENTED COLLEGE OF EXETER (99999999)')).toBeUndefined();
  });

  test('is not guessed from a name that is near to none', () => {
    expect(match('Invented Academy of Leeds')).toBeUndefined();
    expect(match('')).toBeUndefined();
  });
});
