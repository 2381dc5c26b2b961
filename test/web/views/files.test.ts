import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readHtml } from '../../support/html/read-html.ts';
import { openPages, usePages } from '../../support/pages/use-pages.ts';

const SITE = 'https://lmi.example.org';
const pages = usePages({ mode: 'sample', publicUrl: SITE });
const DATASET = '/charts/datasets/claimant-count';
const AREA = '/charts/areas/E08000034/claimant_rate_16_64';
const COMPARE = '/charts/compare';
const COMPARED = '?areas=E08000034,E12000003&measure=claimant_rate_16_64&time=latest';
const CLAIMANTS = {
  source: 'Source: Office for National Statistics, Claimant Count, via Nomis.',
  trap: 'It is not unemployment: many unemployed people claim nothing',
  version: '1.2.0',
};
const JOBS = {
  source: 'Office for National Statistics, Business Register and Employment Survey, via Nomis.',
  trap: 'Jobs where they are, not people where they live',
  version: '1.0.0',
};
const Spec = z.object({
  data: z.object({ values: z.array(z.unknown()) }),
  description: z.string(),
});
const Live = z.object({
  spec: z.looseObject({ data: z.array(z.looseObject({ name: z.string() })) }),
  steps: z.array(z.object({ at: z.number(), name: z.string(), lines: z.array(z.string()) })),
});

async function ask(path: string) {
  const response = await pages.app.request(path);
  expect(response.status, path).toBe(200);
  return response;
}
const textOf = async (path: string) => (await ask(path)).text();
/** The answer at a path, as an HTML parser reads it. */
const read = async (path: string) => readHtml(await textOf(path));

describe('a chart as a picture', () => {
  test('is a PNG at twice its size, with ink on it', async () => {
    const response = await ask(`${DATASET}/chart.png`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
    const svg = (await read(`${DATASET}/chart.svg`)).one('svg');
    const size = ['width', 'height'].map((name) => Number(svg.attribute(name)) * 2);
    expect([png.width, png.height]).toEqual(size);
    const shades = new Map<number, number>();
    for (let at = 0; at < png.data.length; at += 4) {
      const shade = png.data.readUInt32BE(at);
      shades.set(shade, (shades.get(shade) ?? 0) + 1);
    }
    const pixels = png.width * png.height;
    const white = shades.get(0xffffffff) ?? 0;
    expect(white / pixels).toBeLessThan(0.99);
    expect(white / pixels).toBeGreaterThan(0.5);
    // Text is drawn with the font that ships with it: without one there is only the lines.
    expect(shades.get(0x15232bff) ?? 0).toBeGreaterThan(2_000);
  });

  test('says in the picture what it is, where from, how sure, and that it is invented', async () => {
    // What is only in its title is not to be seen.
    const words = (await read(`${DATASET}/chart.svg`)).wordsOf('text').join(' ');
    const page = await read('/datasets/claimant-count');
    expect(words).toContain(page.one('#chart-1-sentence').words);
    expect(words).toContain(CLAIMANTS.source);
    expect(words).toContain('Dashed upright line, 1 May 2023');
    expect(words).toContain('Invented figures: nobody ever measured these numbers.');
    expect(words).toContain('version 1.2.0, published 17 February 2026');
    expect(words).toContain('Licence: OGL-UK-3.0');
    expect(words).toContain('Caution:');
    expect(words).toContain('January 2021 to December 2025');
    expect(words.replaceAll(' ', '')).toContain(`${SITE}/embed/datasets/claimant-count`);
  });

  test('has the same bytes whatever was drawn before, and stays with its release', async () => {
    const first = await textOf(`${DATASET}/chart.svg?version=1.2.0`);
    await ask(`${AREA}/chart.svg`);
    const other = await openPages({ mode: 'sample', publicUrl: SITE });
    expect((await other.read(`${DATASET}/chart.svg?version=1.2.0`)).text).toBe(first);
    const pinned = await ask(`${DATASET}/chart.png?version=1.2.0`);
    expect(pinned.headers.get('cache-control')).toBe('public, max-age=86400');
  });

  test('is named as the image of its page, with the sentence as its words', async () => {
    const html = await read('/datasets/claimant-count');
    const meta = (property: string) =>
      html.one(`meta[property="${property}"]`).attribute('content');
    expect(meta('og:image')).toBe(`${SITE}${DATASET}/chart.png?version=1.2.0`);
    expect(meta('og:image:alt')).toBe(html.one('#chart-1-sentence').words);
  });
});

describe('every kind of chart', () => {
  test('is there as picture, specification and embedded page', async () => {
    const kinds = [
      [DATASET, '?version=1.2.0', CLAIMANTS],
      [AREA, '', CLAIMANTS],
      ['/charts/areas/E08000034/employment_jobs', '', JOBS],
      ['/charts/wizard', '?dataset=claimant-count&areas=Kirklees;England', CLAIMANTS],
      [COMPARE, COMPARED, CLAIMANTS],
    ] as const;
    for (const [path, query, { source, trap, version }] of kinds) {
      const picture = await ask(`${path}/chart.svg${query}`);
      expect(picture.headers.get('access-control-allow-origin')).toBe('*');
      const svg = await picture.text();
      expect(svg).not.toMatch(/NaN|undefined/);
      expect(readHtml(svg).has('script')).toBe(false);
      await ask(`${path}/chart.png${query}`);
      const spec: unknown = await (await ask(`${path}/chart.vl.json${query}`)).json();
      expect(spec).toMatchObject({ data: { name: 'rows' }, description: /Invented figures/ });
      const { data, description } = Spec.parse(spec);
      expect(data.values.length).toBeGreaterThan(0);
      expect(description).toContain(source);
      const embed = await ask(`${path.replace('/charts', '/embed')}${query}`);
      expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *');
      const html = readHtml(await embed.text());
      expect(html.has('td span.app-figure')).toBe(true);
      const { words } = html;
      expect(words).toContain('Invented figures');
      expect(words).toContain(source);
      expect(words).toContain(trap);
      expect(words).toContain('OGL-UK-3.0');
      expect(words).toContain(`version ${version}`);
      expect(words).toContain('More at Alongside');
    }
  });

  test('that is not there is a page that says so', async () => {
    for (const path of [
      '/charts/datasets/claimant-count/chart.gif',
      '/charts/datasets/nonesuch/chart.png',
      '/charts/areas/E08000034/nonesuch/chart.png',
      '/charts/constructor/chart.png',
      '/charts/wizard/toString?dataset=claimant-count',
      '/charts/compare/chart.png?areas=E08000034',
      '/embed/nonesuch',
      '/embed',
    ]) {
      expect((await pages.app.request(path)).status, path).toBe(404);
    }
  });

  test('of a release that is gone is not answered by the newest one', async () => {
    for (const path of [
      '/charts/datasets/claimant-count/chart.png?version=1.0.0',
      '/charts/areas/E08000034/claimant_rate_16_64/chart.png?version=1.0.0',
      '/charts/wizard/chart.png?dataset=claimant-count&areas=Kirklees;England&version=1.0.0',
      `/embed/compare${COMPARED}&version=1.0.0`,
    ]) {
      expect((await pages.app.request(path)).status, path).toBe(410);
    }
  });
});

describe('a chart on its page', () => {
  test('stands beside its files, its embed code and its API call', async () => {
    const html = await read('/datasets/claimant-count');
    for (const file of ['chart.png', 'chart.svg', 'chart.vl.json']) {
      expect(html.links()).toContain(`${DATASET}/${file}?version=1.2.0`);
    }
    const { words } = html;
    expect(words).toContain(`<iframe src="${SITE}/embed/datasets/claimant-count" title="`);
    expect(words).toContain(`curl '${SITE}/v1/datasets/claimant-count/data.json?measure=`);
  });

  test('may run the site’s own script only, and no page but embeds may be framed', async () => {
    for (const path of ['/', '/datasets/claimant-count', '/compare']) {
      const policy = (await ask(path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'self'");
    }
    const scripts = async (path: string) =>
      (await read(path)).all('script[type="module"]').map((script) => script.attribute('src'));
    // A page without a chart loads the small script that completes boxes, and no other.
    expect(await scripts('/about')).toEqual([
      expect.stringMatching(/^\/assets\/complete-[A-Z0-9]+\.js$/),
    ]);
    expect(await scripts('/datasets/claimant-count')).toContainEqual(
      expect.stringMatching(/^\/assets\/loader-[A-Z0-9]+\.js$/),
    );
  });
});

describe('what a browser is given', () => {
  test('has the words of every figure as the table prints them, and a gap is never a zero', async () => {
    const live = Live.parse(
      await (await ask(`${DATASET}/chart.vega.json?version=1.2.0&drawing=narrow`)).json(),
    );
    const rows = await pages.figures(
      '/v1/datasets/claimant-count/data?area=E08000034&sex=total&limit=1000',
    );
    const steps = new Map(live.steps.map((step) => [step.name, step.lines]));
    for (const row of rows) {
      const line = steps.get(row.period_name)?.find((words) => words.startsWith('Kirklees: '));
      if (row.value === null) expect(line).toMatch(/^Kirklees: (suppressed|not available)$/);
      else expect(line).toContain(`Kirklees: ${row.value.toFixed(1)}%`);
    }
    expect(rows.filter(({ value }) => value === null)).toHaveLength(4);
  });

  test('has its rows in it and nothing that needs a clock or a date to be read', async () => {
    const text = await textOf(`${DATASET}/chart.vega.json?drawing=wide`);
    expect(text).not.toContain('datetime(');
    expect(text).toContain('"picked"');
  });
});
