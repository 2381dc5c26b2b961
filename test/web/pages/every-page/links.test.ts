import { describe, expect, test } from 'vitest';
import { isApiPath } from '../../../../api/main.ts';
import { createPages } from '../../../../web/app.tsx';
import { NOW } from '../../../support/stores/api-store.ts';
import { crawl } from '../../../support/crawl.ts';
import { useApi, useStore } from '../../../support/stores/use-store.ts';

/** Pages that no page has to lead to, or that only a form does. */
const STARTS = [
  '/',
  '/search?q=barnsley',
  '/search?q=manufacture',
  '/areas?type=lad&within=E12000003',
  '/wizard?dataset=tiny&areas=Barnsley;Leds',
  '/wizard?dataset=tiny&area_type=lad&by=sex&measure=tiny_median&time=latest',
];

describe('every link of every page', () => {
  const api = useApi(useStore('sample'));

  test('leads somewhere, to a place that is there', { timeout: 300_000 }, async () => {
    const { app } = api;
    const pages = createPages({
      api: async (path, init) => app.request(path, init),
      now: NOW,
      publicUrl: undefined,
    });
    const ask = async (path: string) =>
      isApiPath(path.split('?')[0] ?? '') ? app.request(path) : pages.request(path);
    const { pages: read, broken } = await crawl(ask, STARTS, 8);
    expect(broken).toEqual([]);
    expect(read).toBeGreaterThan(60);
  });

  test('that leads nowhere is found', async () => {
    const site: Readonly<Record<string, string>> = {
      '/': '<h1 id="top">x</h1><a href="/a#there">a</a><a href="#gone">b</a><a href="/b">c</a>',
      '/a': '<p id="there">y</p><a href="/#top">up</a><img src="/c.png"><a href="https://x.org">z</a>',
    };
    const ask = (path: string) =>
      Promise.resolve(
        site[path] === undefined
          ? new Response('', { status: 404 })
          : new Response(site[path], { headers: { 'content-type': 'text/html' } }),
      );
    expect((await crawl(ask, ['/'], 5)).broken).toEqual([
      '/ → /b: 404',
      '/a → /c.png: 404',
      '/ → /#gone: no such place',
    ]);
  });
});
