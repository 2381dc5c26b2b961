import { describe, expect, test } from 'vitest';
import { PROBLEMS } from '../../schemas/answers/problem.ts';
import { VersionRecord } from '../../web/reading/answers/version.ts';
import { createPages } from '../../web/app.tsx';
import type { ApiFetch } from '../../web/reading/api-client.ts';
import { changesWords } from '../../web/parts/dataset/version-words.ts';
import { fixtureApi } from './fixture/api.ts';
import { claimantRows } from './fixture/rows.ts';

const PATHS = [
  '/',
  '/datasets',
  '/datasets/claimant-count',
  '/datasets/claimant-count/versions/1.1.0',
  '/datasets/working-futures',
  '/which-source',
  '/search',
  '/search?q=claimants',
  '/areas',
  '/areas/E08000034',
  '/developers',
  '/wizard',
  '/wizard?dataset=claimant-count',
  '/classifications',
  '/classifications/sic-2007',
  '/classifications/sic-2007/C',
  '/about',
  '/accessibility',
  '/problems',
  '/problems/busy',
];

function open(api: ApiFetch = fixtureApi(), publicUrl?: string) {
  const app = createPages({ api, publicUrl, now: () => new Date('2026-11-22T12:00:00Z') });
  return async (path: string) => {
    const response = await app.request(path);
    return { response, status: response.status, html: await response.text() };
  };
}
const wordsIn = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('every page', () => {
  const get = open(fixtureApi({ invented: true }));

  test.each(PATHS)(
    '%s is a whole document with one heading and the mark of the sample',
    async (path) => {
      const { response, status, html } = await get(path);
      expect(status).toBe(200);
      expect(html).toMatch(/^<!doctype html><html lang="en-GB"/);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain('<main class="govuk-main-wrapper" id="main-content"');
      expect(html).toMatch(/<title>[^<]+\(invented figures\) – Alongside<\/title>/);
      expect(wordsIn(html)).toContain(
        'Invented figures. This site is running on its built-in sample.',
      );
      const ours = / type="(?:application\/ld\+json">|module" src="\/assets\/)/.source;
      expect(html).not.toMatch(new RegExp(`<script(?!${ours})| style="|\\son[a-z]+="`));
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('etag')).toMatch(/"/);
    },
  );

  test.each(PATHS)('%s says nothing of a sample when the figures are real', async (path) => {
    const { html } = await open(fixtureApi({ invented: false }))(path);
    expect(html).not.toContain('app-invented');
    expect(html).not.toMatch(/<title>[^<]*invented/);
  });

  test('a page that has not changed is answered 304', async () => {
    const app = createPages({ api: fixtureApi(), publicUrl: undefined });
    const first = await app.request('/about');
    const etag = first.headers.get('etag') ?? '';
    const again = await app.request('/about', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  test('styles are served for ever at an address that names their content', async () => {
    const { html } = await get('/');
    const path = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(path).toMatch(/^\/assets\/alongside-[0-9a-f]{12}\.css$/);
    const { response, html: css } = await get(path);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(css).not.toMatch(/GDS Transport|url\(|crown/i);
  });
});

describe('the dataset page', () => {
  test('shows labels that differ, the trap, the breaks, checks to note and what changed', async () => {
    const words = wordsIn((await open()('/datasets/claimant-count')).html);
    expect(words).toContain('They differ: area types among the rows');
    expect(words).toContain('It is not unemployment: people who do not claim are left out.');
    expect(words).toContain('1 May 2023: Universal Credit was rolled out further');
    expect(words).toContain('Declared and found area types agree');
    expect(words).toContain('To note');
    expect(words).toContain('Figures: 4 added, 12 revised and 1 newly hidden');
    expect(words).toContain('Withdrawn: a disclosure slip');
    expect(words).toContain('All rows as Parquet (61 KB, 240 rows)');
    expect(words).toContain('250 received = 240 published + 10 identical copies');
  });

  test('does not count a check with nothing to check as passed', async () => {
    const words = wordsIn((await open()('/datasets/claimant-count')).html);
    expect(words).toContain('1 check passed, 1 to note, 2 had nothing to check here');
    expect(words).toContain('The nine regions add up to England Nothing to check here 0 of 0');
  });

  test('a suppressed figure is a word, never a number', async () => {
    const { html } = await open()('/datasets/claimant-count');
    const row = /<th scope="row"[^>]*>July 2023<\/th>(.*?)<\/tr>/.exec(html)?.[1] ?? '';
    expect(wordsIn(row).trim()).toMatch(/^suppressed \d/);
    expect(wordsIn(html)).toContain('Suppressed: withheld to protect people or firms.');
  });

  test('every figure of the table is a row of the API, rounded as its measure says', async () => {
    const { html } = await open()('/datasets/claimant-count');
    for (const { period_name, area_name, value } of claimantRows(false)) {
      if (area_name !== 'England' || value === null) continue;
      const row = new RegExp(`<th scope="row"[^>]*>${period_name}</th>(.*?)</tr>`).exec(html);
      const last = wordsIn(row?.[1] ?? '').replace(/ provisional\s*$/, '');
      expect(last.trim().split(' ').at(-1)).toBe(`${value.toFixed(1)}%`);
    }
  });

  test('names and notes that hold markup stay text', async () => {
    const { html } = await open()('/datasets/claimant-count');
    expect(html).toContain('provisional &lt;b&gt;always&lt;/b&gt;');
  });

  test('asks for declared areas that the release has, and for no other', async () => {
    const asked: string[] = [];
    await open(fixtureApi({ asked }))('/datasets/claimant-count');
    const chart = asked.find((path) => path.includes('/data?') && path.includes('sex=total'));
    expect(chart).toContain('area=E08000034,E12000003,E92000001&');
    expect(chart).toContain('version=1.1.0');
  });

  test('the call and citation have the public address, or say where it goes', async () => {
    const with_ = await open(fixtureApi(), 'https://lmi.example.org')('/datasets/claimant-count');
    expect(with_.html).toContain('&#39;https://lmi.example.org/v1/datasets/claimant-count/');
    expect(with_.html).toContain('<link rel="canonical" href="https://lmi.example.org/datasets/');
    const without = await open()('/datasets/claimant-count');
    expect(wordsIn(without.html)).toContain(
      'put the address of this site for http://localhost:8787',
    );
    expect(wordsIn(without.html)).toContain('Accessed on 22 November 2026');
  });

  test('is described to search engines as schema.org says, at its version', async () => {
    const get = open(fixtureApi({ invented: true }), 'https://lmi.example.org');
    const { html } = await get('/datasets/claimant-count');
    const text = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'Dataset',
      name: 'Claimant count (invented figures)',
      version: '1.1.0',
      temporalCoverage: '2021-01-01/2025-12-31',
      variableMeasured: [{ unitText: 'percent' }],
    });
    expect(text).toContain(
      'https://lmi.example.org/v1/datasets/claimant-count/data.csv?version=1.1.0',
    );
    expect(text).not.toContain('<');
  });

  test('a linked source says that nothing is held, and names its successor', async () => {
    const { html } = await open()('/datasets/working-futures');
    expect(wordsIn(html)).toContain('it holds none of its figures');
    expect(html).toContain('href="https://www.gov.uk/skills-imperative-2035"');
    expect(html).not.toContain('data.csv');
  });
});

describe('the page of a release', () => {
  const read = async (version: string) =>
    wordsIn((await open()(`/datasets/claimant-count/versions/${version}`)).html);

  test('says what each cell was before, a hidden one in words', async () => {
    const words = await read('1.1.0');
    expect(words).toContain('New codes: period December 2025');
    expect(words).toContain('Revised (1): Kirklees, All, Claimants as a share');
    expect(words).toMatch(/period Before Now November 2025 4\.1% 4\.3%/i);
    expect(words).toMatch(/Newly hidden \(1\).*October 2025 4\.0% suppressed/);
    expect(words).toContain('224 stayed as they were');
  });

  test('whose rows have other keys says so instead of comparing', async () => {
    const api = fixtureApi();
    const detail = 'The rows have other keys, so cells cannot be compared.';
    const type = '/problems/malformed-value';
    const body = { type, title: 'x', status: 400, detail, instance: '/', request_id: 'R' };
    const { html, status } = await open((path, init) =>
      path.includes('/changes')
        ? Promise.resolve(Response.json({ ...body, errors: [] }, { status: 400 }))
        : api(path, init),
    )('/datasets/claimant-count/versions/1.1.0');
    expect(status).toBe(200);
    expect(wordsIn(html)).toContain(detail);
    expect(html).not.toContain('changes.csv');
  });

  test('in which only marks changed is not told as one of changed figures', () => {
    const nothing = { added: 0, removed: 0, revised: 0, newly_hidden: 0, newly_shown: 0 };
    const changes = { ...nothing, status_changed: 0, flags_changed: 5000, unchanged: 9 };
    const told = (more: Partial<typeof changes>): string =>
      changesWords(
        VersionRecord.parse({
          ...{ version: '1.1.0', state: 'current', published: '2026-11-22', kind: 'minor' },
          changes: { ...changes, ...more },
        }),
      );
    expect(told({})).toMatch(/^No figure changed\. Of 5,000 the figure stayed and only its marks/);
    expect(told({ added: 40 })).toMatch(/^Figures: 40 added\. Of 5,000 the figure stayed/);
    expect(told({ added: 40, flags_changed: 0 })).toBe('Figures: 40 added');
  });

  test('that was withdrawn gives its reason and no figures', async () => {
    const { html } = await open()('/datasets/claimant-count/versions/1.0.0');
    expect(wordsIn(html)).toContain('Withdrawn: a disclosure slip');
    expect(wordsIn(html)).toContain('no longer served');
    expect(html).not.toContain('data.csv');
  });
});

describe('lists and areas', () => {
  test('the catalogue filters through the API and keeps what was chosen', async () => {
    const asked: string[] = [];
    const { html } = await open(fixtureApi({ asked }))('/datasets?theme=projections&q=&hosting=');
    expect(asked).toContain('/v1/datasets?theme=projections');
    expect(wordsIn(html)).toContain('1 dataset of 5');
    expect(html).toMatch(/<option value="projections" selected/);
  });

  test('a filter that the API refuses is told at its field', async () => {
    const { status, html } = await open()('/datasets?theme=nonsense');
    expect(status).toBe(400);
    expect(html).toContain('<a href="#filter-theme">Theme: “nonsense” is not one of the choices.');
  });

  test('which source: question, smallest safe area, what to watch for', async () => {
    const words = wordsIn((await open()('/which-source?theme=unemployment')).html);
    expect(words).toContain('How many people here claim because they are out of work?');
    expect(words).toContain('Smallest area it is safe for: electoral ward');
    expect(words).not.toContain('Which occupations will grow');
  });

  test('areas can be browsed by region and by kind', async () => {
    const asked: string[] = [];
    const { html } = await open(fixtureApi({ asked }))('/areas');
    expect(html).toContain('href="/areas?type=lad&amp;within=E12000003"');
    expect(html).toMatch(/href="\/areas\?type=region">Regions/);
    const { html: within } = await open()('/areas?type=lad&within=E12000003');
    expect(wordsIn(within)).toContain('Areas within Yorkshire and The Humber');
    expect(asked).toContain('/v1/areas?type=lad&within=E12000003&limit=1');
  });

  test('the next page of areas carries the cursor of the API', async () => {
    const { html } = await open()('/areas?q=x');
    expect(html).toContain('href="/areas?q=x&amp;cursor=abc"');
    expect(html).toContain('<span lang="cy">Caerdydd</span>');
  });
});

describe('what is not there or fails', () => {
  test('an unknown dataset is 404 and names the nearest', async () => {
    const { status, html } = await open()('/datasets/claimant-cont');
    expect(status).toBe(404);
    expect(html).toContain('href="/datasets/claimant-count"');
  });

  test.each(['/nowhere', '/problems/nonsense', '/assets/x.css'])('%s is 404', async (path) => {
    expect((await open()(path)).status).toBe(404);
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
    const { status, html } = await open()(`/problems/${type}`);
    expect(status).toBe(200);
    expect(html).toContain('What to do');
  });
});
