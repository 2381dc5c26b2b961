import { expect, test } from 'vitest';
import { fault } from './finding.ts';
import { judgeInTurn, type Visit } from './judge-in-turn.ts';

const visit = (page: string): Visit => ({ page, path: `/${page}`, view: 'a phone' });

test('a page that throws or never ends is named, and the pages after it are judged', async () => {
  const told: string[] = [];
  const judged = await judgeInTurn(['throws', 'hangs', 'faulty', 'clean'].map(visit), {
    judge({ page }, stop) {
      if (page === 'throws') throw new Error('Target closed');
      if (page === 'hangs') {
        stop.addEventListener('abort', () => told.push('stopped'));
        return new Promise(() => undefined);
      }
      return Promise.resolve(page === 'faulty' ? [fault('axe: image-alt')] : []);
    },
    limit: 20,
    told: ({ page }, done) => told.push(`${done} ${page}`),
  });
  expect(
    judged.map(({ findings }) => findings.map(({ isSure, words }) => [isSure, words])),
  ).toEqual([
    [[true, 'not judged: Target closed']],
    [[true, 'not judged: nothing after 0.02 seconds']],
    [[true, 'axe: image-alt']],
    [],
  ]);
  expect(told).toEqual(['1 throws', 'stopped', '2 hangs', '3 faulty', '4 clean']);
});
