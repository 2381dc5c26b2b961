import { expect, test } from 'vitest';
import { z } from 'zod';
import { resolveDates } from '../../../../../pipelines/publishers/nomis/stand-in/resolve-dates.ts';
import { CUBE, ROWS, withStandIn } from '../small-cube.ts';

const BASE = 'https://www.nomisweb.co.uk/api/v01';
type App = Parameters<Parameters<typeof withStandIn>[0]>[0];

const get = async (app: App, path: string): Promise<Response> =>
  app.fetch(new Request(`${BASE}/${path}`));
const text = async (app: App, path: string): Promise<string> => (await get(app, path)).text();
const json = async (app: App, path: string): Promise<unknown> => (await get(app, path)).json();

const ALL = 'industry=37748736,150994945,150994946&measure=1,2&measures=20100';
const DATES = 'date=2026-01,2026-02,2026-03';

/** Chosen columns of an answer, a row each; no value of the small cube holds a comma. */
async function rows(app: App, search: string, select: string): Promise<string[]> {
  const csv = await text(app, `dataset/NM_7_1.data.csv?${search}&select=${select}`);
  return csv.replaceAll('"', '').split('\n').slice(1, -1);
}

test('a query for everything gives back the file it was made from, byte for byte', async () => {
  await withStandIn(async (app) => {
    expect(await text(app, 'dataset/NM_7_1.data.csv')).toBe(CUBE);
    const types = `dataset/NM_7_1.data.csv?geography=TYPE424,TYPE431&${DATES}&${ALL}`;
    expect(await text(app, types)).toBe(CUBE);
    expect(await text(app, types.replace('geography', 'GEOGRAPHY').replace('NM_7', 'nm_7'))).toBe(
      CUBE,
    );
  });
});

test('over the limit it cuts off in silence, and past the end there is nothing', async () => {
  await withStandIn(
    async (app) => {
      const whole = await text(app, 'dataset/NM_7_1.data.csv?RecordLimit=25000');
      expect(whole.split('\n')).toHaveLength(12);
      expect(whole).toContain(`,0,${ROWS}\n`);
      const next = await text(app, 'dataset/NM_7_1.data.csv?recordoffset=10');
      expect(next.split('\n')[1]).toContain(`,10,${ROWS}`);
      const past = await get(app, `dataset/NM_7_1.data.csv?RecordOffset=${ROWS}`);
      expect([past.status, await past.text()]).toEqual([200, '']);
      const keyed = await text(app, 'dataset/NM_7_1.data.csv?uid=0x1');
      expect(keyed.split('\n')).toHaveLength(ROWS + 2);
    },
    { rowLimit: 10 },
  );
});

test.each([
  ['a dimension of another dataset', 'sex=7'],
  ['a code that is not one', 'measures=20701'],
  ['an area that is not one', 'geography=E99999999'],
  ['a date that is not one', 'date=*'],
])('%s is answered with no bytes and status 200', async (_what, search) => {
  await withStandIn(async (app) => {
    const answer = await get(app, `dataset/NM_7_1.data.csv?${search}`);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

test('a list that is partly valid is narrowed', async () => {
  await withStandIn(async (app) => {
    const narrowed = await rows(
      app,
      `geography=TYPE424&${DATES}&measure=2,9&measures=20100&industry=150994945`,
      'measure',
    );
    expect(new Set(narrowed)).toEqual(new Set(['2']));
  });
});

test('an unknown industry is answered with the total, each time it is asked for; a range once', async () => {
  await withStandIn(async (app) => {
    const one = `geography=1778384901&date=latest&measure=1&measures=20100`;
    const list = await rows(app, `${one}&industry=37748737,37748738`, 'industry,industry_name,urn');
    expect(list).toHaveLength(2);
    expect(list[0]).toContain('37748736,Total,Nm-7');
    expect(new Set(list).size).toBe(1);
    expect(await rows(app, `${one}&industry=37748737...37748739`, 'industry')).toEqual([
      '37748736',
    ]);
    const range = await rows(app, `${one}&industry=150994945...150994999`, 'industry');
    expect(range).toEqual(['150994945', '150994946']);
  });
});

test('asked by GSS code it picks the newest type and echoes the code', async () => {
  await withStandIn(async (app) => {
    const search = `geography=E08000035&date=2026-01&industry=37748736&measure=1&measures=20100`;
    expect(await rows(app, search, 'geography,geography_code,geography_typecode')).toEqual([
      'E08000035,E08000035,424',
    ]);
  });
});

test('time asks for all between, date for exactly those, and date wins', async () => {
  await withStandIn(async (app) => {
    const one = 'geography=1778384901&industry=37748736&measure=1&measures=20100';
    expect(await rows(app, `${one}&time=2026-01,2026-03`, 'date_code')).toHaveLength(3);
    expect(await rows(app, `${one}&date=2026-01,2026-03`, 'date_code')).toHaveLength(2);
    expect(await rows(app, `${one}&time=2026-01,2026-03&date=latest`, 'date_code')).toEqual([
      '2026-03',
    ]);
    const missing = `geography=1778384903&date=latest&industry=150994946&measures=20100`;
    expect(await rows(app, missing, 'obs_status')).toEqual(['A', 'Q']);
    expect(await rows(app, `${missing}&ExcludeMissingValues=true`, 'obs_status')).toEqual(['A']);
  });
});

test.each([
  ['latestMINUS1', ['2026-02']],
  ['previous', ['2026-02']],
  ['first', ['2025-12']],
  ['latestMINUS2-latest', ['2026-01', '2026-02', '2026-03']],
  ['2025-12-2026-01', ['2025-12', '2026-01']],
  ['prevyear', []],
  ['2026-02,1999-01', ['2026-02']],
])('date=%s', (asked, found) => {
  const dates = ['2025-12', '2026-01', '2026-02', '2026-03'];
  expect(resolveDates(asked, undefined, dates)).toEqual(found);
});

test('an unknown dataset, list or path is a web page with status 200', async () => {
  await withStandIn(async (app) => {
    for (const path of [
      'dataset/NM_9_1.data.csv',
      'dataset/NM_9_1.overview.json',
      'dataset/NM_7_1.csv',
      'dataset/NM_7_1/geography/TYPE999.def.sdmx.json',
      'dataset/NM_7_1/nothing.def.sdmx.json',
    ]) {
      const answer = await get(app, path);
      expect([answer.status, answer.headers.get('content-type')], path).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(await answer.text()).toMatch(/^<!DOCTYPE html>/);
    }
  });
});

test('.data.json is its own shape, and JSON-stat wants every dimension', async () => {
  await withStandIn(async (app) => {
    const one = 'geography=1778384901&date=latest&industry=37748736&measure=1&measures=20100';
    const own = z.object({
      header: z.object({ truncated: z.string() }),
      obs: z.array(
        z.object({
          geography: z.object({ geogcode: z.string() }),
          obs_value: z.object({ value: z.number() }),
        }),
      ),
    });
    const answer = own.parse(await json(app, `dataset/NM_7_1.data.json?${one}`));
    expect(answer.header.truncated).toBe('false');
    expect(answer.obs).toEqual([
      { geography: { geogcode: 'E08000035' }, obs_value: { value: 1352 } },
    ]);
    expect(await json(app, `dataset/NM_7_1.jsonstat.json?${one}`)).toMatchObject({
      class: 'dataset',
      value: [1352],
    });
    expect(await json(app, 'dataset/NM_7_1.jsonstat.json?geography=1778384901')).toEqual({
      error: 'Query is incomplete',
    });
    expect(await json(app, 'dataset/NM_7_1.data.json?sex=7')).toEqual({
      error: 'Cannot create query',
    });
  });
});

test('metadata come from the rows, a list of one collapsed, and what the file beside them says', async () => {
  const overview = {
    name: 'Small',
    mnemonic: 'sml',
    nextupdate: '2026-04-20 07:00:00',
    notes: ['Mind the gap'],
  };
  await withStandIn(
    async (app) => {
      expect(await json(app, 'dataset/NM_7_1.overview.json')).toMatchObject({
        overview: {
          name: 'Small',
          nextupdate: '2026-04-20 07:00:00',
          dimensions: {
            dimension: [
              { concept: 'geography' },
              { concept: 'time', size: 3 },
              { concept: 'industry', size: 3 },
              { concept: 'measure' },
              { concept: 'measures', codes: { code: { value: 20100, name: 'Value' } } },
            ],
          },
        },
      });
      expect(await text(app, 'dataset/NM_7_1/def.sdmx.json')).toContain(
        '"annotationtext":"Mind the gap"',
      );
      const types = await text(app, 'dataset/NM_7_1/geography/TYPE.def.sdmx.json');
      expect(types).toContain('"value":"TYPE424"');
      const areas = await text(app, 'dataset/NM_7_1/geography/TYPE431.def.sdmx.json');
      expect(areas).toContain('"annotationtext":"E06000014"');
      expect(areas).not.toContain('E08000034');
      const list = await text(app, 'codelist/CL_7_1_INDUSTRY.def.sdmx.xml');
      expect(list).toContain('value="150994946"');
      expect(await text(app, 'dataset/NM_7_1/industry.def.sdmx.xml')).toBe(list);
    },
    { overview },
  );
});
