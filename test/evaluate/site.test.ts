import { expect, test } from 'vitest';
import { createPages } from '../../web/app.tsx';
import { NOW } from '../support/stores/api-store.ts';
import { PAGES } from './site.ts';

/** Patterns of addresses that answer with no page of their own: pictures, files, what embeds them, and a redirect. */
const NO_PAGE = /\.|\*|^\/charts|^\/assets|^\/map$|^\/embed/;

test('a judge of pages is asked for one of every kind', () => {
  const { routes } = createPages({
    api: () => Promise.reject(new Error('nothing is asked')),
    now: NOW,
    publicUrl: undefined,
  });
  const kinds = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  const paths = PAGES.map((page) => page.split('?')[0] ?? '');
  const unasked = [...kinds]
    .filter((kind) => !NO_PAGE.test(kind))
    .filter((kind) => {
      const shape = new RegExp(`^${kind.replaceAll(/:\w+/g, '[^/]+')}$`);
      return !paths.some((path) => shape.test(path));
    });
  expect(unasked).toEqual([]);
});
