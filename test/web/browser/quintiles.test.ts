import { createPages } from '../../../web/app.tsx';
import { browserTest, useBrowser } from '../../support/browser.ts';
import { expectAccessible } from '../../support/pages/expect-accessible.ts';
import { NOW } from '../../support/stores/api-store.ts';
import { useLabelsStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const api = useApi(useLabelsStore());
const opened = useBrowser(() =>
  createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
    now: NOW,
  }),
);

browserTest('labels read again, narrow and wide: axe finds nothing, nothing scrolls', () =>
  expectAccessible(opened, '/quintiles'),
);
