import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createPages } from '../../../web/app.tsx';
import { fixtureApi } from '../fixture/api.ts';
import { claimantRows } from '../fixture/rows.ts';

const SITE = 'https://lmi.example.org';
const app = createPages({ api: fixtureApi({ invented: true }), publicUrl: SITE });
const DATASET = '/charts/datasets/claimant-count';
const AREA = '/charts/areas/E08000034/claimant_rate_16_64';
const COMPARE = '/charts/compare';
const COMPARED = '?areas=E08000034,E12000003&measure=claimant_rate_16_64&time=latest';
const SOURCE = 'Source: Office for National Statistics, Claimant count by sex and age, via Nomis.';
const Spec = z.object({
  data: z.object({ values: z.array(z.unknown()) }),
  description: z.string(),
});
const Live = z.object({
  spec: z.looseObject({ data: z.array(z.looseObject({ name: z.string() })) }),
  steps: z.array(z.object({ at: z.number(), name: z.string(), lines: z.array(z.string()) })),
});

async function ask(path: string) {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return response;
}
const textOf = async (path: string) => (await ask(path)).text();
const wordsIn = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

/** The measure of the fixture that is a count of jobs by industry. */
const industryMeasure = async () => {
  const html = await textOf('/areas/E08000034');
  return /\/charts(\/areas\/E08000034\/[a-z_]*jobs[a-z_]*)\/chart\.png/.exec(html)?.[1] ?? '';
};

describe('a chart as a picture', () => {
  test('is a PNG at twice its size, with ink on it', async () => {
    const response = await ask(`${DATASET}/chart.png`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
    const svg = await textOf(`${DATASET}/chart.svg`);
    const size = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect([png.width, png.height]).toEqual([Number(size[1]) * 2, Number(size[2]) * 2]);
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
    expect(shades.get(0x1c1c1cff) ?? 0).toBeGreaterThan(2_000);
  });

  test('says in the picture what it is, where from, how sure, and that it is invented', async () => {
    // What is only in its title is not to be seen.
    const svg = (await textOf(`${DATASET}/chart.svg`)).replace(/<title>.*?<\/title>/s, '');
    const words = wordsIn(svg);
    const page = await textOf('/datasets/claimant-count');
    expect(words).toContain(/id="chart-1-sentence">([^<]+)</.exec(page)?.[1]);
    expect(words).toContain(SOURCE);
    expect(words).toContain('Dashed upright line, 1 May 2023');
    expect(words).toContain('Invented figures: nobody ever measured these numbers.');
    expect(words).toContain('version 1.1.0, published 17 February 2026');
    expect(words).toContain('Licence: OGL-UK-3.0');
    expect(words).toContain('Caution:');
    expect(words).toContain('January 2021 to December 2025');
    expect(words.replaceAll(' ', '')).toContain(`${SITE}/embed/datasets/claimant-count`);
  });

  test('has the same bytes whatever was drawn before, and stays with its release', async () => {
    const first = await textOf(`${DATASET}/chart.svg?version=1.1.0`);
    await ask(`${AREA}/chart.svg`);
    const other = createPages({ api: fixtureApi({ invented: true }), publicUrl: SITE });
    expect(await (await other.request(`${DATASET}/chart.svg?version=1.1.0`)).text()).toBe(first);
    const pinned = await ask(`${DATASET}/chart.png?version=1.1.0`);
    expect(pinned.headers.get('cache-control')).toBe('public, max-age=86400');
  });

  test('is named as the image of its page, with the sentence as its words', async () => {
    const html = await textOf('/datasets/claimant-count');
    const sentence = /id="chart-1-sentence">([^<]+)</.exec(html)?.[1];
    expect(html).toContain(
      `<meta property="og:image" content="${SITE}${DATASET}/chart.png?version=1.1.0"/>`,
    );
    expect(html).toContain(`<meta property="og:image:alt" content="${sentence}"/>`);
  });
});

describe('every kind of chart', () => {
  test('is there as picture, specification and embedded page', async () => {
    const industry = `/charts${await industryMeasure()}`;
    expect(industry).not.toBe('/charts');
    const kinds = [
      [DATASET, '?version=1.1.0'],
      [AREA, ''],
      [industry, ''],
      ['/charts/wizard', '?dataset=claimant-count&areas=Kirklees;England'],
      [COMPARE, COMPARED],
    ] as const;
    for (const [path, query] of kinds) {
      const picture = await ask(`${path}/chart.svg${query}`);
      expect(picture.headers.get('access-control-allow-origin')).toBe('*');
      const svg = await picture.text();
      expect(svg).not.toMatch(/NaN|undefined|<script/);
      await ask(`${path}/chart.png${query}`);
      const spec: unknown = await (await ask(`${path}/chart.vl.json${query}`)).json();
      expect(spec).toMatchObject({ data: { name: 'rows' }, description: /Invented figures/ });
      const { data, description } = Spec.parse(spec);
      expect(data.values.length).toBeGreaterThan(0);
      expect(description).toContain(SOURCE);
      const embed = await ask(`${path.replace('/charts', '/embed')}${query}`);
      expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *');
      const html = await embed.text();
      expect(html).toMatch(/<td[^>]*><span class="app-figure">/);
      const words = wordsIn(html);
      expect(words).toContain('Invented figures');
      expect(words).toContain(SOURCE);
      expect(words).toContain('It is not unemployment: people who do not claim are left out.');
      expect(words).toContain('OGL-UK-3.0');
      expect(words).toContain('version 1.1.0');
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
      // A release that is gone is not answered by the newest one.
      '/charts/datasets/claimant-count/chart.png?version=1.0.0',
      '/charts/areas/E08000034/claimant_rate_16_64/chart.png?version=1.0.0',
      '/charts/wizard/chart.png?dataset=claimant-count&areas=Kirklees;England&version=1.0.0',
      `/embed/compare${COMPARED}&version=1.0.0`,
    ]) {
      expect((await app.request(path)).status, path).toBe(404);
    }
  });
});

describe('a chart on its page', () => {
  test('stands beside its files, its embed code and its API call', async () => {
    const html = await textOf('/datasets/claimant-count');
    for (const file of ['chart.png', 'chart.svg', 'chart.vl.json']) {
      expect(html).toContain(`href="${DATASET}/${file}?version=1.1.0"`);
    }
    const words = wordsIn(html).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
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
    expect(await textOf('/about')).not.toContain('<script');
    expect(await textOf('/datasets/claimant-count')).toMatch(
      /<script type="module" src="\/assets\/loader-[A-Z0-9]+\.js">/,
    );
  });
});

describe('what a browser is given', () => {
  test('has the words of every figure as the table prints them, and a gap is never a zero', async () => {
    const live = Live.parse(
      await (await ask(`${DATASET}/chart.vega.json?version=1.1.0&drawing=narrow`)).json(),
    );
    const rows = claimantRows(true).filter(({ area }) => area === 'E08000034');
    const steps = new Map(live.steps.map((step) => [step.name, step.lines]));
    for (const row of rows) {
      const line = steps.get(row.period_name)?.find((words) => words.startsWith('Kirklees: '));
      if (row.value === null) expect(line).toMatch(/^Kirklees: (suppressed|not available)$/);
      else expect(line).toContain(`Kirklees: ${row.value.toFixed(1)}%`);
    }
    expect(rows.some(({ value }) => value === null)).toBe(true);
  });

  test('has its rows in it and nothing that needs a clock or a date to be read', async () => {
    const text = await textOf(`${DATASET}/chart.vega.json?drawing=wide`);
    expect(text).not.toContain('datetime(');
    expect(text).toContain('"picked"');
  });
});
