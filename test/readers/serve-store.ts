import type { OpenedApi } from '../../api/app.ts';
import { createPages } from '../../web/app.tsx';
import { NOW, openTestApi } from '../support/stores/api-store.ts';

/** A store as it is served: its API, and its pages as HTML. */
export interface Served {
  readonly api: OpenedApi;
  /** The page at a path. Throws when the answer is not a page. */
  readonly page: (path: string) => Promise<string>;
}

/** Opens the API and the pages over a store, as `serve` does, without a port. */
export async function serveStore(home: string): Promise<Served> {
  const api = await openTestApi(home);
  const pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    now: NOW,
    publicUrl: undefined,
    onError: (error) => {
      throw error;
    },
  });
  return {
    api,
    async page(path) {
      const response = await pages.request(path);
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return response.text();
    },
  };
}
