import { expect, test } from 'vitest';
import publisher from '../../../../pipelines/publishers/stat-xplore/publisher.ts';
import { readPause } from '../../../../pipelines/publishers/stat-xplore/limits.ts';
import { statXploreStandIn } from '../../../../pipelines/publishers/stat-xplore/stand-in/stand-in.ts';
import type { HeldDatabase } from '../../../../pipelines/publishers/stat-xplore/stand-in/databases.ts';
import type { Service } from '../../../support/taking.ts';
import { taking } from '../../../support/taking.ts';
import { AT_ONCE } from '../../../support/network.ts';
import { figures } from './pull.ts';

const HOUSEHOLDS = 'str:database:UC_Households';
const named = (field: string, codes: readonly string[]) =>
  codes.map((code) => ({ id: `${field.replace('field', 'value')}:L:${code}`, label: code }));
const field = (id: string, label: string, codes: readonly string[]) => ({
  ...{ id: `str:field:UC_Households:${id}`, label },
  lists: [
    {
      id: `str:valueset:UC_Households:${id}:L`,
      label,
      values: named(`str:field:UC_Households:${id}`, codes),
    },
  ],
});
/** Households without places, of one month. */
const HELD: HeldDatabase = {
  ...{ id: HOUSEHOLDS, label: 'Households', annotations: {} },
  measures: [
    { id: 'str:count:UC_Households:V_F_UC_HOUSEHOLDS', label: 'Households', function: 'COUNT' },
  ],
  fields: [field('D', 'Month', ['202605']), field('F', 'Family Type', ['One', 'Two'])],
  figure: (_, chosen) => 10 * (chosen.get('str:field:UC_Households:F')?.length ?? 0),
};

/** Households by family alone, of whatever the stand-in has. */
function households(source: Readonly<Record<string, unknown>> = {}) {
  const dataset = figures('universal-credit-households');
  const by = {
    family: {
      field: 'Family Type',
      codes: { single: { named: ['One'] }, couple: { named: ['Two'] } },
    },
  };
  const tables = [
    { measures: { 'str:count:UC_Households:V_F_UC_HOUSEHOLDS': 'uc_households' }, by },
  ];
  const database = {
    ...{ id: HOUSEHOLDS, month: 'Month', from: '2018-05', area: null, tables },
    ...source,
  };
  const declared = { publisher: 'stat-xplore', databases: [database] };
  return { ...dataset, declaration: { ...dataset.declaration, source: declared } };
}

/** What a run says of a service: how many snapshots came, or why none did. */
async function fetching(
  service: Service,
  options: Parameters<typeof taking>[2] = {},
  source: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const dataset = households(source);
  return taking(
    service,
    async (context) => {
      try {
        const [vintage] = await publisher.adapter.fetch(dataset, context);
        return `${vintage?.snapshots.length} snapshots`;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    options,
  );
}

const KEY = 'k'.repeat(40);
const secret = { in: 'header', name: 'APIKey', value: KEY } as const;

test('without a key the run says what is needed and where it is had', async () => {
  const service = statXploreStandIn([HELD], { key: KEY });
  const said = await fetching((request) => service.fetch(request));
  expect(said).toMatch(/key_needed[^]*register\.xhtml \(free\)[^]*set STAT_XPLORE_API_KEY/);
  const policy = { ...AT_ONCE, secrets: [secret] };
  const log: string[] = [];
  const other = statXploreStandIn([HELD], { key: KEY });
  expect(
    await fetching((request) => other.fetch(request), { policy, log: (line) => log.push(line) }),
  ).toBe('6 snapshots');
  expect(log.join()).not.toContain(KEY);
});

test('a limit that is used up is waited for until the moment that the service names', async () => {
  const now = Date.parse('2026-11-22T07:00:00Z');
  let time = now;
  const waits: string[] = [];
  const service = statXploreStandIn([HELD], { allowance: 3, pauseMs: 40 }, () => time);
  const policy = { ...AT_ONCE, retries: 3, longestPauseMs: 100 };
  const said = await fetching((request) => service.fetch(request), {
    policy,
    publisher: { readPause },
    log: (line) => {
      waits.push(line);
      time += 41;
    },
  });
  expect(said).toBe('6 snapshots');
  expect(waits.some((line) => line.includes('answers nothing for 1 s'))).toBe(true);
  expect(waits.join()).not.toContain('429');
});

test.each([
  [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1500' }, 500],
  [{ 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '1500' }, null],
  [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '900' }, null],
  [{ 'x-ratelimit-remaining-table': '0', 'x-ratelimit-reset-table': '3000' }, 2000],
  [{ 'x-ratelimit-table-remaining': '0', 'x-ratelimit-table-reset': '3000' }, 2000],
  [{}, null],
])('%j asks for a pause of %s milliseconds at 1000', (headers, pause) => {
  expect(readPause(headers, new Date(1000))).toBe(pause);
});

test('a table that is not answered in time is asked for again', async () => {
  const service = statXploreStandIn([HELD], { failsEvery: 1 });
  expect(await fetching((request) => service.fetch(request))).toMatch(/http_504/);
  let tables = 0;
  const once = statXploreStandIn([HELD]);
  const said = await fetching((request) => {
    const isFirst = request.url.endsWith('/table') && (tables += 1) === 1;
    return isFirst ? new Response('', { status: 504 }) : once.fetch(request);
  });
  expect([said, tables]).toEqual(['6 snapshots', 2]);
});

test('lists in pages are read to their end', async () => {
  const service = statXploreStandIn([HELD], { pageSize: 1 });
  // The database has three entries and one list of two values.
  expect(await fetching((request) => service.fetch(request))).toBe('9 snapshots');
});

test('a field that is called otherwise is named with what it may be now', async () => {
  const service = statXploreStandIn([HELD]);
  const said = await fetching((request) => service.fetch(request), {}, { month: 'Months' });
  expect(said).toMatch(/field_missing: the database has no field "Months"; is it now "Month"\?/);
});

test('a value that nobody declared is named', async () => {
  const more = {
    ...HELD,
    fields: [field('D', 'Month', ['202605']), field('F', 'Family Type', ['One', 'Two', 'Three'])],
  };
  const service = statXploreStandIn([more]);
  expect(await fetching((request) => service.fetch(request))).toMatch(
    /values_unlike: field "Family Type": "Three" \(.*\) has no code here/,
  );
});
