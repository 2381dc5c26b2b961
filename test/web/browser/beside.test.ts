import { describe, expect } from 'vitest';
import { createPages } from '../../../web/app.tsx';
import { browserTest, useBrowser } from '../../support/browser.ts';
import { expectAccessible } from '../../support/pages/expect-accessible.ts';
import { readSmallestPrint } from '../../support/pages/printed-size.ts';
import { NOW } from '../../support/stores/api-store.ts';
import { useSidesStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const JOB = '/jobs/6135?area=E08000035&title=care%20worker';
const ADVICE = '/advise?job=care%20worker&soc=6135&place=Leeds';
const PATHS = [
  ...['/beside/E47000003', '/areas/E47000003', '/beside/E08000034'],
  ...['/subjects/05?area=E47000003', '/subjects'],
  ...[ADVICE, '/advise?job=care&place=Newcastle'],
  ...[JOB, '/jobs', '/jobs?q=care&place=Newcastle', '/jobs/9999?area=E08000035'],
];
/** Paths, how many sheets of A4 each prints to at most, and its smallest type in points. */
const PRINTED = [
  ['/beside/E47000003', 1, 7.5],
  [JOB, 1, 7.5],
  [ADVICE, 1, 7.5],
] as const;

const api = useApi(useSidesStore());

describe('both sides, and a job, in a real browser', () => {
  const opened = useBrowser(() =>
    createPages({
      api: async (address, init) => api.app.request(address, init),
      publicUrl: undefined,
      now: NOW,
    }),
  );

  for (const path of PATHS)
    browserTest(`${path}, narrow and wide: axe finds nothing, nothing scrolls sideways`, () =>
      expectAccessible(opened, path),
    );

  for (const [path, most, least] of PRINTED)
    browserTest(`${path} prints to at most ${most} sheets of A4`, async () => {
      const page = await opened.browser.newPage();
      await page.goto(`${opened.url}${path}`);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      expect(sheets.length).toBeGreaterThan(0);
      expect(sheets.length).toBeLessThanOrEqual(most);
      expect(await readSmallestPrint(page)).toBeGreaterThanOrEqual(least);
      await page.close();
    });
});
