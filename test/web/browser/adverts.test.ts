import { describe, expect } from 'vitest';
import { createPages } from '../../../web/app.tsx';
import { makeVacancy } from '../../support/adverts/make-vacancy.ts';
import { usePoolApi } from '../../support/adverts/use-pool.ts';
import { browserTest, findViolations, useBrowser } from '../../support/browser.ts';
import { NOW } from '../../support/stores/api-store.ts';

const api = usePoolApi(
  ['vacancy-channels', 'vacancies', 'vacancy-flows', 'channel-coverage', 'areas'],
  [
    Array.from({ length: 4 }, (_, at) =>
      makeVacancy({ vacancy: `v${at}`, employer_key: `employer ${at}` }),
    ),
  ],
);

describe('pages with adverts, in a real browser', () => {
  const opened = useBrowser(() =>
    createPages({
      api: async (address, init) => api().app.request(address, init),
      ...{ publicUrl: undefined, now: NOW },
    }),
  );

  for (const path of ['/channels', '/areas/E08000034']) {
    browserTest(`${path}: axe finds nothing, nothing scrolls sideways`, async () => {
      const page = await opened.browser.newPage({ viewport: { width: 320, height: 900 } });
      await page.goto(`${opened.url}${path}`);
      await page.evaluate(
        'document.querySelectorAll("details").forEach((each) => { each.open = true; })',
      );
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await page.close();
    });
  }
});
