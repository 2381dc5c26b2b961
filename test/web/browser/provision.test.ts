import { describe, expect } from 'vitest';
import { createPages } from '../../../web/app.tsx';
import { browserTest, useBrowser } from '../../support/browser.ts';
import { expectAccessible } from '../../support/pages/expect-accessible.ts';
import { readSmallestPrint } from '../../support/pages/printed-size.ts';
import { NOW } from '../../support/stores/api-store.ts';
import { useProvisionStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useProvisionStore());

describe('pages of provision, in a real browser', () => {
  const opened = useBrowser(() =>
    createPages({
      api: async (address, init) => api.app.request(address, init),
      publicUrl: undefined,
      now: NOW,
    }),
  );

  for (const path of [
    ...['/funnel?measure=apprenticeship_achievement_rate', '/funnel'],
    ...['/groups', '/groups/benefit-claimants?area=E08000034'],
    ...['/providers?q=colege&subject=05', '/providers/99900001'],
  ])
    browserTest(`${path}, narrow and wide: axe finds nothing, nothing scrolls sideways`, () =>
      expectAccessible(opened, path),
    );

  browserTest('a provider prints to one sheet of A4', async () => {
    const page = await opened.browser.newPage();
    await page.goto(`${opened.url}/providers/99900001`);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await readSmallestPrint(page)).toBeGreaterThanOrEqual(7.5);
    await page.close();
  });
});
