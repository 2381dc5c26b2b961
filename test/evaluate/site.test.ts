import { expect, test } from 'vitest';
import { createPages } from '../../web/app.tsx';
import { NOW } from '../support/stores/api-store.ts';
import { EMBEDDED, KINDS } from './pages/kinds.ts';

/** Patterns of addresses that answer with no page of their own: pictures, files, and a redirect. */
const NO_PAGE = /\.|^\/\*|^\/charts|^\/assets|^\/map$/;

test('every address that answers with a page has a kind, so that it is judged in every view', () => {
  const { routes } = createPages({
    api: () => Promise.reject(new Error('nothing is asked')),
    now: NOW,
    publicUrl: undefined,
  });
  const kinds = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  const paths = Object.values({ ...KINDS, ...EMBEDDED }).map((page) => page.split('?')[0] ?? '');
  const unjudged = [...kinds]
    .filter((kind) => !NO_PAGE.test(kind))
    .filter((kind) => {
      const shape = new RegExp(`^${kind.replaceAll(/:\w+/g, '[^/]+').replace('*', '.+')}$`);
      return !paths.some((path) => shape.test(path));
    });
  expect(unjudged).toEqual([]);
});
