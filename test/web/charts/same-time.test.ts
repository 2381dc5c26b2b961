import { expect, test } from 'vitest';
import { chartSentence } from '../../../web/charts/words/sentence.ts';
import { RATE, yearly } from './yearly.ts';

test('areas whose figures go on are compared at the time of the first; those without one are not', () => {
  const rows = [
    yearly('Leeds', 2022, 4.5),
    yearly('Leeds', 2023, 4.3),
    yearly('Kirklees', 2023, 4.4),
    yearly('Kirklees', 2026, 4.7),
    yearly('England', 2023, 3.6),
    yearly('England', 2026, 4),
    yearly('Bradford', 2026, 6.5),
    yearly('Scilly', 2023, null),
  ];
  const sentence = chartSentence(RATE, rows);
  expect(sentence).toContain('Claimant rate for Leeds in 2023: 4.3%');
  expect(sentence).toContain('At the same time it was 4.4% for Kirklees and 3.6% for England.');
  expect(sentence).not.toMatch(/Bradford|Scilly|4\.7%|6\.5%/);
});
