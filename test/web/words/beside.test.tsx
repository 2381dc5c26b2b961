import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { PrintedHeading } from '../../../web/parts/printed-heading.tsx';
import { NO_SUBTRACTING, sortByOpenings } from '../../../web/words/beside.ts';
import { readHtml } from '../../support/html/read-html.ts';

test('the group with the most openings stands first, those without a number last and as they were', () => {
  const group = (name: string, value: number | null, high: number | null = null) => ({
    ...{ name, openings: { value, high } },
  });
  const sorted = sortByOpenings([
    ...[{ name: 'none', openings: null }, group('hidden', null), group('few', 9)],
    ...[group('range', null, 50), group('most', 1200)],
  ]);
  expect(sorted.map(({ name }) => name)).toEqual(['most', 'range', 'few', 'none', 'hidden']);
});

test('the reason for which the columns must not be subtracted is in the same sentence', () => {
  expect(NO_SUBTRACTING).toMatch(/^Do not subtract completers from openings, because .+\.$/);
});

test('the button that prints comes after the heading, where it is read and where it is drawn', async () => {
  const app = new Hono().get('/', (c) =>
    c.html(
      <PrintedHeading>
        <h1>Leeds</h1>
      </PrintedHeading>,
    ),
  );
  const shown = await (await app.request('/')).text();
  expect(readHtml(shown).one('.app-heading').words).toMatch(/^Leeds\s*Print$/);
});
