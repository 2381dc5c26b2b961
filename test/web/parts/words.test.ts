import { describe, expect, test } from 'vitest';
import { coverWords, dateWords } from '../../../web/words/date.ts';
import { listWords } from '../../../schemas/words/list.ts';
import {
  baseWords,
  bytesWords,
  countWords,
  figureWords,
  shortFigure,
} from '../../../web/words/number.ts';

describe('British words', () => {
  test('figures carry their unit and the decimals of their measure', () => {
    expect(figureWords(1_343_645, 'people', 0)).toBe('1,343,645 people');
    expect(figureWords(530.3, 'gbp_per_week', 1)).toBe('£530.30 a week');
    expect(shortFigure(1250, 'gbp_per_year', 0)).toBe('£1,250');
    expect(figureWords(4.7, 'percent', 1)).toBe('4.7%');
    expect(shortFigure(-1.25, 'gbp_per_hour', 2)).toBe('-£1.25');
    expect(shortFigure(0.004, 'percent', 1)).toBe('0.0%');
  });

  test('dates, covers and lists', () => {
    expect(dateWords('2026-11-22T07:12:09Z')).toBe('22 November 2026');
    expect(coverWords('2015', '2025')).toBe('2015 to 2025');
    expect(coverWords('2015-01/P12M', '2024-10/P12M')).toBe(
      'January to December 2015 onwards, latest October 2024 to September 2025',
    );
    expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
    expect(countWords(1, 'row')).toBe('1 row');
    expect(baseWords(1, 'Reviews by employers')).toBe('1 review by employers');
    expect(baseWords(38, 'Reviews by apprentices')).toBe('38 reviews by apprentices');
    expect(bytesWords(61_234)).toBe('61 KB');
    expect(bytesWords(3_712_544)).toBe('3.7 MB');
  });
});
