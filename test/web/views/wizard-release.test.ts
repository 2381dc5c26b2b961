import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createPages } from '../../../web/app.tsx';
import { fixtureApi } from '../fixture/api.ts';

const Manifested = z.looseObject({ version: z.string() });
const Rows = z.looseObject({ data: z.array(z.looseObject({ value: z.number().nullable() })) });
const OLD = 42;

/** The fixture with a release before, 1.0.5, in which every figure is 42; others are not held. */
const held = fixtureApi();
const app = createPages({
  publicUrl: 'https://lmi.example.org',
  api: async (path) => {
    const { pathname, searchParams } = new URL(path, 'http://fixture');
    const older = '/v1/datasets/claimant-count/versions/1.0.5/manifest';
    if (pathname === older) {
      const manifest = Manifested.parse(await (await held(path.replace('1.0.5', '1.1.0'))).json());
      return Response.json({ ...manifest, version: '1.0.5' });
    }
    if (searchParams.get('version') !== '1.0.5' || !pathname.endsWith('/data')) return held(path);
    const rows = Rows.parse(await (await held(path)).json());
    return Response.json({
      ...rows,
      data: rows.data.map((row) => ({ ...row, value: OLD, low: null, high: null, interval: null })),
    });
  },
});
const CHOICE = 'dataset=claimant-count&measure=claimant_rate_16_64&areas=Kirklees';
const read = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, html: await response.text() };
};

describe('a version in the address of the wizard', () => {
  test('is the release that is drawn, in the chart, its files and its data', async () => {
    const { html } = await read(`/wizard?${CHOICE}&version=1.0.5`);
    expect(html).toMatch(/-sentence">[^<]*: 42\.0%/);
    expect(html).not.toContain('is not a parameter of this page');
    expect(html).toMatch(/href="\/v1\/datasets\/claimant-count\/data\.csv\?[^"]*version=1\.0\.5"/);
    expect(html).toMatch(/href="\/charts\/wizard\/chart\.png\?[^"]*version=1\.0\.5"/);
    const spec = await read(`/wizard/vega-lite.json?${CHOICE}&version=1.0.5`);
    expect(spec.html).toContain('"value":42');
  });

  test('is told, with the newest one a click away, and the form stays with it', async () => {
    const { html } = await read(`/wizard?${CHOICE}&version=1.0.5`);
    expect(html).toContain('version 1.0.5, which is not the newest: that is 1.1.0.');
    const newest = /href="(\/wizard[^"]*)">The same chart of the newest/.exec(html)?.[1] ?? '';
    expect((await read(newest.replaceAll('&amp;', '&'))).html).not.toMatch(/: 42\.0%/);
    expect(html).toContain('<input type="hidden" name="version" value="1.0.5"/>');
    const embed = await read(`/embed/wizard?${CHOICE}&version=1.0.5`);
    expect(embed.html).toMatch(/href="https:\/\/lmi\.example\.org\/wizard\?[^"]*version=1\.0\.5"/);
  });

  test('that is not held is refused, not answered by the newest', async () => {
    expect((await read(`/wizard?${CHOICE}&version=0.9.0`)).status).toBe(404);
  });
});

test('what an answer warns of is said with its chart, and what the chart says itself is not twice', async () => {
  const words = (code: string) => `Words of ${code}.`;
  const codes = ['no_rows', 'codes_without_rows', 'mixed_vintages', 'break_in_series'];
  const warned = createPages({
    publicUrl: undefined,
    api: async (path) => {
      const answer = await held(path);
      if (!path.includes('/data?')) return answer;
      const warnings = codes.map((code) => ({ code, message: words(code) }));
      return Response.json({ ...Rows.parse(await answer.json()), warnings });
    },
  });
  const html = await (await warned.request(`/wizard?${CHOICE}`)).text();
  const said = codes.filter((code) => html.includes(words(code)));
  expect(said).toEqual(['no_rows', 'codes_without_rows', 'mixed_vintages']);
});
