import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import type { OpenedApi } from '../../../api/app.ts';
import { DamagedCopy } from '../../../api/packed/packed-file.ts';
import { openPacked } from '../../../api/packed/packed-release.ts';
import { type Plan, planCopy } from '../../../api/packed/plan.ts';
import { writePacked } from '../../../api/packed/writing/write-packed.ts';
import { codeListOf } from '../../../api/warehouse/codes.ts';
import type { Release } from '../../../api/warehouse/release.ts';
import { keepLog } from '../../support/stores/api-store.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const DATA = '/v1/datasets/tiny/data';
/** Questions that a copy answers by itself. */
const SMALL = [
  '?area=E08000034&measure=tiny_count&sex=total',
  '?period=2022&measure=tiny_median&limit=4',
  '?period=2022&limit=7',
  '?limit=11',
  '?area=E06000053,W06000015&period=2020..2023&sex=female,male',
  '?area=E06000053&measure=tiny_median&names=false',
  '?area_type=lad&within=W92000004&lang=cy&measure=tiny_count',
  '?columns=value,status,area_type,period_start&period=latest&sex=total',
  '?area_at=2024-06-01&area_type=lad&period=2021&measure=tiny_count',
];
/** Questions for what it leaves out. */
const OTHERS = [
  '?area=W06000015&period=2023',
  '?area=E08000034&with=source_row,cite&measure=tiny_count',
  '?sort=-value&period=2022&measure=tiny_count',
  '?period=latest_each&measure=tiny_count',
  '?value=100..300&limit=5',
  '?status=unreliable',
  '?area=E99999999',
];

const store = useStore();
const log = keepLog();
const plain = useApi(store);
const packed = useApi(store, { packedFromRows: 1, log });
let release: Release;

beforeAll(async () => {
  const pinned = await packed.service.warehouse.pin();
  release = await pinned.release('tiny', pinned.catalogue.datasets.tiny?.current ?? '');
  await packed.app.request(`${DATA}?limit=1`);
  await packed.service.packed.settled();
});

/** An answer with its headers, but for the name of its request; and the address of the next page. */
async function ask({ app }: OpenedApi, address: string) {
  const response = await app.request(address);
  const headers = Object.fromEntries(response.headers);
  const body = (await response.text()).replace(/"request_id":"[^"]*"/, '');
  const next = /"next":"([^"]+)"/.exec(body)?.[1];
  return { status: response.status, headers: { ...headers, 'alongside-request': '' }, body, next };
}

async function expectSame(question: string): Promise<void> {
  let next: string | undefined = `${DATA}${question}`;
  while (next !== undefined) {
    const answer = await ask(packed, next);
    expect(answer).toEqual(await ask(plain, next));
    next = answer.next;
  }
}

test.each(SMALL)('%s is answered from the copy as from the release, page after page', async (q) => {
  const select = vi.spyOn(packed.service.warehouse, 'select');
  await expectSame(q);
  expect(select).not.toHaveBeenCalled();
  select.mockRestore();
});

test.each(OTHERS)('%s is answered as before', (question) => expectSame(question));

/** A copy of the release in tiles of so many leads and periods. */
async function copyInTiles(size: Pick<Plan, 'leads' | 'periods'>, name: string) {
  const whole = planCopy(release);
  if (!whole) throw new Error('the release has a plan');
  const plan = { ...whole, ...size };
  const file = path.join(store.home, name);
  const { signal } = new AbortController();
  await writePacked(release, plan, { file, mostBytes: 1e9, signal }, packed.service.warehouse);
  return { plan, file };
}

test('leads beside a page are counted as if each row of them were looked at', async () => {
  // Several groups of leads and spans of periods, of which those of Cardiff are not whole.
  const { plan, file } = await copyInTiles({ leads: 1, periods: 2 }, 'copy-of-several-tiles');
  const copy = openPacked(release, plan, file);
  const find = vi.spyOn(packed.service.packed, 'find').mockReturnValue(copy);
  // Asked for the first time here: an answer that was given before is not looked for again.
  await expectSame('?period=2019&measure=tiny_count&sex=total&limit=2');
  await expectSame('?limit=17');
  await expectSame('?measure=tiny_count,tiny_median&period=2020..2022&limit=13');
  await expectSame('?period=2023&sex=female,male&limit=3');
  // The last page is of Cardiff alone, which has no row in 2023: the others have.
  await expectSame('?period=2022,2023&measure=tiny_count&limit=15');
  find.mockRestore();
  copy.file.close();
});

test('a release whose rows say more of a code than its list gets no copy', async () => {
  const plan = planCopy(release);
  const list = release.codes.get('area');
  if (!plan || !list) throw new Error('the release has areas and a plan');
  const renamed = list.entries.map((entry) => ({ ...entry, name: `${entry.name} and more` }));
  const other = { ...release, codes: new Map(release.codes).set('area', codeListOf(renamed)) };
  const { signal } = new AbortController();
  const write = (source: Release, mostBytes: number) => {
    const file = path.join(store.home, `copy-${mostBytes}`);
    return writePacked(source, plan, { file, mostBytes, signal }, packed.service.warehouse);
  };
  await expect(write(other, 1e6)).rejects.toThrow('area: a row says more than the list');
  await expect(write(release, 10)).rejects.toThrow('larger than its release');
});

test('codes are in the order of their bytes, as DuckDB sorts them, and not of their 16-bit units', () => {
  const [first] = release.codes.get('area')?.entries ?? [];
  if (!first) throw new Error('the release has areas');
  const sorted = (codes: readonly string[]) => {
    const entries = codes.map((code) => ({ ...first, code, rows: 1 }));
    const lists = new Map(release.codes).set('area', codeListOf(entries));
    return planCopy({ ...release, codes: lists })?.codes.get('area');
  };
  expect(sorted(['\u{1F600}', '\uFF61', 'é', 'b', 'a'])).toEqual([
    ...['a', 'b', 'é', '\uFF61', '\u{1F600}'],
  ]);
  expect(sorted(['b', 'é', 'B'])).toEqual(['B', 'b', 'é']);
});

test('a number that JSON cannot write is null, as it is in an answer out of the release', async () => {
  const copy = packed.service.packed.find(release);
  if (!copy) throw new Error('the release has a copy');
  const tile = { isWhole: true, findRow: () => 0, read: () => Infinity };
  const find = vi.spyOn(copy.file, 'findTile').mockReturnValue(tile);
  const { body } = await ask(packed, `${DATA}?area=E08000034&columns=value,low&limit=1`);
  find.mockRestore();
  expect(JSON.parse(body)).toMatchObject({ data: [{ value: null, low: null }] });
});

test('a damaged tile that is read only for the figures of its rows is told and left too', async () => {
  // Tiles of one cell: every cell of them has a row, so that none is opened to find which have.
  const { plan, file } = await copyInTiles({ leads: 1, periods: 1 }, 'copy-of-small-tiles');
  const bytes = await readFile(file);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  await writeFile(file, bytes);
  const copy = openPacked(release, plan, file);
  const find = vi.spyOn(packed.service.packed, 'find').mockReturnValue(copy);
  const drop = vi.spyOn(packed.service.packed, 'drop').mockReturnValue();
  await expectSame('?area=E06000053&period=2019&limit=20');
  expect(drop).toHaveBeenCalledExactlyOnceWith(copy, expect.any(DamagedCopy));
  find.mockRestore();
  drop.mockRestore();
  copy.file.close();
});

test('a copy of which a byte is changed is told and left, and the release answers', async () => {
  const folder = path.join(store.home, 'cache');
  const made = (await readdir(folder)).find((name) => /^[0-9a-f]{64}$/.test(name)) ?? '';
  const bytes = await readFile(path.join(folder, made));
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  await writeFile(path.join(folder, made), bytes);
  expect(packed.service.packed.count()).toBe(1);
  await expectSame('?area=E06000053&period=2019');
  expect(packed.service.packed.count()).toBe(0);
  expect(log.lines).toContainEqual(
    expect.objectContaining({ level: 'error', message: 'a packed copy is damaged' }),
  );
  await rm(path.join(folder, made));
});
