import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Dataset } from '../../../../datasets/discover.ts';
import { drawCubes } from '../../../../pipelines/publishers/nomis/sample/draw-cubes.ts';
import { answerFrom } from '../../../../pipelines/publishers/nomis/stand-in/nomis-stand-in.ts';
import { NomisSource } from '../../../../pipelines/publishers/nomis/source.ts';
import { nomisDataset, nomisDatasets, pull } from '../../../datasets/pull.ts';
import { openEconomy } from '../../../support/stores/made/find-economy.ts';

type Service = ReturnType<typeof answerFrom>;
let service: Service;

function open(datasets: readonly Dataset[]): Service {
  return answerFrom(drawCubes({ datasets, openEconomy }), { rowLimit: 1_000_000 });
}

const ask = (of: Service, id: string) =>
  of.request(`https://www.nomisweb.co.uk/api/v01/dataset/${id}.data.csv`);
const linesOf = async (id: string): Promise<string[]> =>
  (await (await ask(service, id)).text()).split('\n');

beforeAll(async () => {
  service = open(await nomisDatasets());
});
afterAll(() => service.close());

/** As the service prints it: header in quotes, texts in quotes, numbers bare. */
const HEADER =
  '"DATE","DATE_NAME","DATE_CODE","DATE_TYPE","DATE_TYPECODE","DATE_SORTORDER","GEOGRAPHY","GEOGRAPHY_NAME","GEOGRAPHY_CODE","GEOGRAPHY_TYPE","GEOGRAPHY_TYPECODE","GEOGRAPHY_SORTORDER","ITEM","ITEM_NAME","ITEM_CODE","ITEM_TYPE","ITEM_TYPECODE","ITEM_SORTORDER","MEASURES","MEASURES_NAME","OBS_VALUE","OBS_STATUS","OBS_STATUS_NAME","OBS_CONF","OBS_CONF_NAME","URN","RECORD_OFFSET","RECORD_COUNT"';
const LINE =
  /^"(\d{4})","\1","\1","date",0,0,"(\d+)","[^"]+","([A-Z]\d{8})","[^"]+",\d+,\d+,"([13])","[^"]+","\4","item",1000,\d,"20100","Value",\d+(\.\d+)?,"A","Normal Value","F","Free \(free for publication\)","Nm-57d1d(\d+)e0d\2d\4d20100",\d+,(\d+)$/;

test('a cube has the form in which the service prints all of a dataset', async () => {
  const [header, ...lines] = await linesOf('NM_57_1');
  expect(header).toBe(HEADER);
  expect(lines.pop()).toBe('');
  expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  const cells = lines.map((line) => LINE.exec(line) ?? []);
  expect(cells.filter(([, year, , , , , urn]) => Number(urn) !== 16 * Number(year))).toEqual([]);
  expect(new Set(cells.map(([line]) => line?.split('"Nm-')[1]?.split('"')[0])).size).toBe(
    lines.length,
  );
  const offsets = lines.map((line) => line.split(',').slice(-2).map(Number));
  expect(offsets).toEqual(lines.map((_, i) => [i, lines.length]));
});

test('Wales comes as a country and as a region, with the same figures, as it does there', async () => {
  const lines = await linesOf('NM_57_1');
  const wales = lines.filter((line) => line.includes('"W92000004"') && line.startsWith('"2024"'));
  expect(wales.map((line) => /"(countries|regions)"/.exec(line)?.[1])).toEqual([
    'countries',
    'countries',
    'regions',
    'regions',
  ]);
  const values = wales.map((line) => /"Value",([\d.]+),/.exec(line)?.[1]);
  expect(values.slice(0, 2)).toEqual(values.slice(2));
});

test('a cube that is no dataset here is not made', async () => {
  expect((await ask(service, 'NM_1_1')).headers.get('content-type')).toMatch(/^text\/html/);
});

test('a sample with a code that is not declared is refused by name', async () => {
  const { declaration, folder: home } = await nomisDataset('jobs-density');
  const source = NomisSource.parse(declaration.source);
  const items = { codes: [{ code: '1', name: 'Total jobs', means: {} }] };
  const narrow = { ...source, concepts: { ...source.concepts, ITEM: items } };
  const dataset = { declaration: { ...declaration, source: narrow }, folder: home };
  const second = open([dataset]);
  await expect(ask(second, 'NM_57_1')).rejects.toThrow(/jobs-density has ITEM 3/);
  await second.close();
});

for (const id of ['jobs-density', 'earnings-by-residence']) {
  test(`${id}: the sample passes the dataset's own checks, and every row says that it is invented`, async () => {
    await pull(await nomisDataset(id), service, async ({ checks, database }) => {
      expect(checks.filter(({ result }) => result === 'fail')).toEqual([]);
      const flags = await database.rows(
        'SELECT DISTINCT flags FROM release',
        z.object({ flags: z.string() }),
      );
      expect(flags).not.toEqual([]);
      expect(flags.filter((row) => !row.flags.split(' ').includes('invented'))).toEqual([]);
      const lads = await database.row(
        "SELECT count(DISTINCT area) AS lads FROM release WHERE area_type = 'lad'",
        z.object({ lads: z.coerce.number() }),
      );
      expect(lads).toEqual({ lads: 361 });
    });
  }, 120_000);
}

test('tiny places lose their median and its error apart, as they do there', async () => {
  const lines = await linesOf('NM_30_1');
  const scilly = lines.filter((line) => line.includes('"E06000053"'));
  const marks = new Set(
    scilly.map((line) => `${/"(20100|20701)"/.exec(line)?.[1]} ${/,"([AQBF])",/.exec(line)?.[1]}`),
  );
  expect([...marks]).toEqual(expect.arrayContaining(['20100 B', '20701 Q']));
  expect(scilly.filter((line) => /,,"A",|,\d[\d.]*,"[QBF]",/.test(line))).toEqual([]);
});
