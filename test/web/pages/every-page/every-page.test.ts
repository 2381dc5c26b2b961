import { describe, expect, test } from 'vitest';
import { PROBLEMS } from '../../../../schemas/answers/problems/problem.ts';
import { createPages } from '../../../../web/app.tsx';
import { openPages, usePages } from '../../../support/pages/use-pages.ts';

const PATHS = [
  '/',
  '/datasets',
  '/datasets/claimant-count',
  '/datasets/claimant-count/versions/1.2.0',
  '/datasets/working-futures',
  '/which-source',
  '/search',
  '/search?q=claimants',
  '/areas',
  '/areas/E08000034',
  '/measures/claimant_rate_16_64?areas=E08000034',
  '/compare?areas=E08000034',
  '/developers',
  '/wizard',
  '/wizard?dataset=claimant-count',
  '/classifications',
  '/classifications/sic-2007',
  '/classifications/sic-2007/C',
  '/signals',
  '/about',
  '/accessibility',
  '/problems',
  '/problems/busy',
];

describe('every page', () => {
  const pages = usePages({ mode: 'sample' });

  test.each(PATHS)('%s says what of its address it does not know', async (path) => {
    const { html } = await pages.read(`${path}${path.includes('?') ? '&' : '?'}zebra=1`);
    expect(html.words).toContain('“zebra” is not a parameter of this page, so it is left out.');
  });

  test.each(PATHS)(
    '%s is a whole document with one heading and the mark of the sample',
    async (path) => {
      const { response, status, text, html } = await pages.read(path);
      expect(status).toBe(200);
      expect(text.startsWith('<!doctype html>')).toBe(true);
      expect(html.one('html').attribute('lang')).toBe('en-GB');
      expect(html.all('h1')).toHaveLength(1);
      expect(html.has('main#main-content')).toBe(true);
      expect(html.one('title').source).toMatch(/ \(invented figures\) – Alongside$/);
      expect(html.words).toContain(
        'Invented figures. This site is running on its built-in sample.',
      );
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('etag')).toMatch(/"/);
    },
  );

  test.each(PATHS)(
    '%s has no script but the site’s own, and no style or event in it',
    async (path) => {
      const { html } = await pages.read(path);
      for (const script of html.all('script')) {
        const source = script.attribute('src');
        if (source === undefined) expect(script.attribute('type')).toBe('application/ld+json');
        else expect(source).toMatch(/^\/assets\//);
      }
      const names = html.all('*').flatMap(({ attributes }) => attributes);
      expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    },
  );

  test('a page that has not changed is answered 304', async () => {
    const first = await pages.app.request('/about');
    const etag = first.headers.get('etag') ?? '';
    const again = await pages.app.request('/about', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  test('styles are served for ever at an address that names their content', async () => {
    const { html } = await pages.read('/');
    const path = html.one('link[rel="stylesheet"]').attribute('href') ?? '';
    expect(path).toMatch(/^\/assets\/alongside-[0-9a-f]{12}\.css$/);
    const { response, text: css } = await pages.read(path);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(css).not.toMatch(/GDS Transport|url\((?!\/assets\/)|crown/i);
  });
});

test('while the rest of a sample is made, pages say how far it is and are not kept', async () => {
  const pages = await openPages({ mode: 'sample', making: () => ({ made: 3, of: 9 }) });
  const { response, html } = await pages.read('/about');
  expect(html.words).toContain('The sample is still being made: 3 of 9 datasets are ready.');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

describe('every page of real figures', () => {
  const pages = usePages();

  test.each(PATHS)('%s says nothing of a sample', async (path) => {
    const { html } = await pages.read(path);
    expect(html.has('.app-invented')).toBe(false);
    expect(html.one('title').source).not.toContain('invented');
  });
});

describe('what is not there or fails', () => {
  const pages = usePages();

  test('an unknown dataset is 404 and names the nearest', async () => {
    const { status, html } = await pages.read('/datasets/claimant-cont');
    expect(status).toBe(404);
    expect(html.links()).toContain('/datasets/claimant-count');
  });

  test.each(['/nowhere', '/problems/nonsense', '/assets/x.css'])('%s is 404', async (path) => {
    expect((await pages.read(path)).status).toBe(404);
  });

  test('an API that fails gives a plain 500 page without its inside, and is reported', async () => {
    const told: unknown[] = [];
    const api = () => Promise.reject(new Error('select * from secret at /srv/x'));
    const app = createPages({ api, publicUrl: undefined, onError: (error) => told.push(error) });
    const response = await app.request('/datasets');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret|select|\/srv/);
    expect(told).toHaveLength(1);
  });

  test.each(Object.keys(PROBLEMS))('the problem %s has its page', async (type) => {
    const { status, html } = await pages.read(`/problems/${type}`);
    expect(status).toBe(200);
    expect(html.words).toContain('What to do');
  });
});
