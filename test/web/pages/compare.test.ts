import { describe, expect, test } from 'vitest';
import { AreaRecord } from '../../../web/reading/answers/area.ts';
import { FigureAnswer } from '../../../web/reading/answers/rows.ts';
import type { FigureRow } from '../../../web/reading/answers/rows.ts';
import type { ApiFetch } from '../../../web/reading/api-client.ts';
import { createPages } from '../../../web/app.tsx';
import { fixtureApi } from '../fixture/api.ts';

describe('the page', () => {
  const whole = fixtureApi();
  /** The pages over a store that lacks these rows. */
  const without = (absent: (row: FigureRow) => boolean) =>
    createPages({
      publicUrl: undefined,
      api: async (path, init) => {
        const answer = await whole(path, init);
        if (!path.includes('/data?')) return answer;
        const { data, ...rest } = FigureAnswer.parse(await answer.json());
        return Response.json({ ...rest, data: data.filter((row) => !absent(row)) });
      },
    });
  const ask = async (query: string, app = createPages({ api: whole, publicUrl: undefined })) => {
    const response = await app.request(`/compare${query}`);
    const html = await response.text();
    return { response, html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
  };

  test('adds an area by its name, without a script, and keeps the measure', async () => {
    const { response } = await ask('?areas=E12000003&measure=claimant_rate_16_64&add=kirklees');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      '/compare?areas=E12000003,E08000034&measure=claimant_rate_16_64',
    );
  });

  test('says of an area that it is chosen already, and does not offer it again', async () => {
    const { response, words, html } = await ask('?areas=E08000034&add=kirklees');
    expect(response.status).toBe(200);
    expect(words).toContain('Kirklees is already chosen.');
    expect(words).not.toContain('No other area is called');
    expect(html).not.toContain('Add Kirklees');
  });

  test.each(['E08000034,E08000034', 'Kirklees,E08000034'])(
    'says of %s that one area was named twice, and shows it once',
    async (areas) => {
      const { words } = await ask(`?areas=${areas},E12000003`);
      expect(words).toContain('“Kirklees” was named more than once. It is shown once.');
      expect(words).not.toContain('No area is called');
      expect(words).toContain('Compare Kirklees and Yorkshire and The Humber');
    },
  );

  test('the table over time has the areas that are not drawn, and counts no period of theirs as not held', async () => {
    const codes = ['E08000034', 'E08000061', 'E08000062', 'E08000063', 'E08000064'];
    const api: ApiFetch = async (path) => {
      const url = new URL(path, 'http://fixture');
      const code = codes.find((each) => url.pathname === `/v1/areas/${each}`);
      if (code !== undefined) {
        const area = AreaRecord.parse(await (await whole('/v1/areas/E08000034')).json());
        return Response.json({ ...area, code, name: `Area ${code}` });
      }
      if (!url.pathname.endsWith('/claimant-count/data')) return whole(path);
      const { data, ...rest } = FigureAnswer.parse(await (await whole(url.pathname)).json());
      const rows = data.flatMap((held) =>
        held.area === 'E08000034' ? codes.map((area) => ({ ...held, area })) : [held],
      );
      const isHeld = ({ area, period }: FigureRow) => area === 'E92000001' || period !== '2025-11';
      return Response.json({ ...rest, data: rows.filter(isHeld) });
    };
    const app = createPages({ api, publicUrl: undefined });
    const { html, words } = await ask(`?areas=${codes.join(',')}`, app);
    expect(words).toContain('told apart: England. The table below has its figures.');
    const table = /<table[^>]* id="chart-all-table".*?<\/table>/s.exec(html)?.[0] ?? '';
    expect(table).toContain('England</th>');
    expect(table).toContain('November 2025');
    expect(table).not.toContain('not held here');
  });

  test('never takes an area without figures unasked, and offers the nearest names', async () => {
    const { response, html } = await ask('?areas=E08000034&add=cardiff');
    expect(response.status).toBe(200);
    expect(html).toMatch(/Add Cardiff<\/a> \(local authority, W06000015\s*, no figures under this/);
  });

  test('takes the local authority of that whole name before others with it in theirs', async () => {
    const area = (code: string, name: string, type: string) => {
      return { code, name, type, name_cy: null, in_force: { from: null, to: null } };
    };
    const wards = Array.from({ length: 30 }, (_, n) => area(`E0500${n}`, `Kirklees ${n}`, 'ward'));
    const named = [
      ...wards,
      area('E30000001', 'Kirklees', 'ttwa'),
      area('E08000034', 'Kirklees', 'lad'),
    ];
    const api: ApiFetch = (path) => {
      const { pathname, searchParams } = new URL(path, 'http://fixture');
      if (pathname !== '/v1/areas' || !searchParams.has('q')) return whole(path);
      const data = named.filter(() => searchParams.get('q') === 'kirklees');
      return Promise.resolve(
        Response.json({ total: data.length, returned: data.length, complete: true, data }),
      );
    };
    const app = createPages({ api, publicUrl: undefined });
    const { response } = await ask('?areas=E12000003&add=kirklees', app);
    expect(response.headers.get('location')).toContain('areas=E12000003,E08000034');
    const { html } = await ask('?areas=E12000003&add=kirkless', app);
    expect(html).toMatch(/Did you mean:.*areas=E12000003,E08000034/s);
  });

  test('offers all that a name may stand for', async () => {
    const { html } = await ask('?add=i');
    expect(html).toContain('href="/compare?areas=E08000034&amp;measure=claimant_rate_16_64"');
    expect(html).toContain('href="/compare?areas=W06000015&amp;measure=claimant_rate_16_64"');
  });

  test('sets areas side by side, each figure with period, unit and source', async () => {
    const { words, html } = await ask('?areas=E08000034,E12000003');
    expect(words).toContain('Compare Kirklees and Yorkshire and The Humber');
    expect(words).toContain('These sentences and the bars below are of December 2025.');
    expect(words).toMatch(
      /Higher as published: 4\.3% \(likely 3\.9% to 4\.7%\) in Kirklees; 4\.1%/,
    );
    expect(words).toContain('December 2025, percent. Office for National Statistics');
    expect(html).toContain('/charts/compare/chart.png?areas=E08000034,E12000003&amp;');
  });

  test('says what is not alike, and that it is no ranking', async () => {
    const { words } = await ask('?areas=E08000034,E12000003');
    expect(words).toContain('These areas are of different kinds (local authorities and regions).');
    expect(words).toContain('Kirklees lies inside Yorkshire and The Humber');
    expect(words).toContain('This is not a ranking.');
  });

  test('says who has no figure, who has a newer one, and which areas are left out', async () => {
    const pair = '?areas=E08000034,E12000003';
    const isLast = ({ area, period }: FigureRow) => area === 'E12000003' && period === '2025-12';
    const { words: older } = await ask(pair, without(isLast));
    expect(older).toContain('These sentences and the bars below are of November 2025.');
    expect(older).toContain('have a newer figure (December 2025), not all: the lines');
    const { words: lacking } = await ask(
      pair,
      without(({ area }) => area === 'E12000003'),
    );
    expect(lacking).toContain('No figure of it is held for Yorkshire and The Humber.');
    const { words: many } = await ask('?areas=E08000034,E12000003,X1,X2,X3,X4,X5');
    expect(many).toContain('No more than 6 areas are set side by side. Left out: X5.');
  });

  test('every number of its sentences stands in a table', async () => {
    const { html } = await ask('?areas=E08000034,E12000003');
    const sentences = [
      ...html.matchAll(/id="(?:chart-[a-z]+-sentence|verdicts)">(.*?)<\/(?:p|ul)>/gs),
    ]
      .map(([, words]) => words)
      .join(' ');
    const tables = [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => table).join(' ');
    const numbers = sentences.match(/\d+\.\d%/g) ?? [];
    expect(numbers.length).toBeGreaterThan(6);
    for (const number of numbers) expect(tables).toContain(number);
  });

  test('tells of a code or a measure that nobody knows, and draws the rest', async () => {
    const { response, words } = await ask('?areas=E08000034,E12000003,X99&measure=nonesuch');
    expect(response.status).toBe(200);
    expect(words).toContain('No area has the code “X99”.');
    expect(words).toContain('No measure held here is called “nonesuch”.');
  });
});
