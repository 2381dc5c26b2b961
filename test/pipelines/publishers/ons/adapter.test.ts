import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { openDatabase } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { onsAdapter } from '../../../../pipelines/publishers/ons/adapter/adapter.ts';
import type { Vintage } from '../../../../pipelines/publishers/adapter.ts';
import { layOutSeries } from '../../../../pipelines/publishers/ons/stand-in/lay-out.ts';
import { openOnsReplay } from '../../../../pipelines/publishers/ons/replay.ts';
import { readDocument } from '../../../../pipelines/publishers/ons/stand-in/read-document.ts';
import { onsStandIn } from '../../../../pipelines/publishers/ons/stand-in/stand-in.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { taking } from '../../../support/taking.ts';
import type { Service } from '../../../support/taking.ts';

let survey: Dataset<PublishedDeclaration>;
let database: Database;

beforeAll(async () => {
  const root = path.resolve(import.meta.dirname, '../../../../datasets');
  for (const { declaration, folder } of await discoverDatasets([root])) {
    if (declaration.id === 'vacancy-survey' && 'source' in declaration) {
      survey = { declaration, folder };
    }
  }
  database = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
});
afterAll(() => {
  database.close();
});

/** One vintage as a document of AP2Y; months are middle months and what is printed. */
function vintage(released: string, rows: readonly (readonly [string, string])[]): string {
  return layOutSeries({
    title: 'UK Vacancies (thousands) - Total',
    cdid: 'AP2Y',
    sourceDataset: 'LMS',
    nextRelease: '',
    notes: '',
    released,
    rows,
  });
}

/** A service that holds these vintages of AP2Y (oldest first) and nothing else. */
function serving(documents: readonly string[]): Service {
  const app = onsStandIn({
    findSeries: (uri) => (uri.includes('/ap2y/') ? documents.map(readDocument) : undefined),
    findFiles: () => undefined,
  });
  return (request) => app.fetch(request);
}

const take = (service: Service): Promise<readonly Vintage[]> =>
  taking(service, (context) => onsAdapter.fetch(survey, context));
const verdicts = (taken: Vintage | undefined): Record<string, string> =>
  Object.fromEntries((taken?.checks ?? []).map(({ id, result }) => [id, result]));

const Row = z.object({
  disposition: z.string(),
  reason: z.string().nullable(),
  industry: z.string().nullable(),
  period: z.string().nullable(),
  value: z.number().nullable(),
  status: z.string().nullable(),
  source_value: z.string(),
  source_row: z.string(),
});

/** Takes and parses every vintage; `parsed` of each, in order. */
function parseAll(service: Service): Promise<{ taken: Vintage; rows: z.infer<typeof Row>[] }[]> {
  return taking(service, async (context) => {
    const parsed: { taken: Vintage; rows: z.infer<typeof Row>[] }[] = [];
    for (const taken of await onsAdapter.fetch(survey, context)) {
      await onsAdapter.parse(survey, taken, database);
      parsed.push({ taken, rows: await database.rows('FROM parsed', Row) });
    }
    return parsed;
  });
}

describe('vintages of real figures', () => {
  testWithPayloads('come oldest first, each with what was known on its day', async () => {
    const app = onsStandIn(await openOnsReplay(path.join(PAYLOADS, 'vacancies')));
    const parsed = await parseAll((request) => app.fetch(request));
    expect(parsed.map(({ taken }) => [taken.sourceReleased, taken.clock])).toEqual([
      ['2023-07-11', 'publisher'],
      ['2025-08-12', 'publisher'],
      ['2025-09-16', 'publisher'],
    ]);
    const published = parsed.map(({ rows }) =>
      rows.filter(({ disposition }) => disposition === 'publish'),
    );
    expect(published.map((rows) => rows.length)).toEqual([5034, 5037, 5038]);
    const total = (at: number, period: string): number | null | undefined =>
      published[at]?.find((row) => row.industry === 'total' && row.period === period)?.value;
    expect(total(1, '2025-04/P3M')).toBe(725_000);
    expect(total(2, '2025-04/P3M')).toBe(726_000);
    expect([total(1, '2025-05/P3M'), total(2, '2025-05/P3M')]).toEqual([718_000, 720_000]);
    expect(total(2, '2025-03/P3M')).toBe(738_000);
    // The tidied extract's December 2002 is Nov-Jan 2002: it belongs to 2001.
    expect(total(0, '2001-11/P3M')).toBe(605_000);
    for (const { taken, rows } of parsed) {
      const received = taken.snapshots
        .filter(({ role }) => role === 'data')
        .reduce((sum, snapshot) => sum + (snapshot.rows ?? 0), 0);
      expect(rows).toHaveLength(received);
      expect(taken.checks.filter(({ result }) => result === 'fail')).toEqual([]);
    }
    expect(verdicts(parsed[0]?.taken)).toMatchObject({
      carried_forward: 'pass',
      source_complete: 'warn',
    });
    expect(verdicts(parsed[2]?.taken)).toMatchObject({ carried_forward: 'warn' });
  });
});

describe('vintages', () => {
  test('a whole vintage stands alone; a partial one keeps what was last printed', async () => {
    const parsed = await parseAll(
      serving([
        vintage('2025-07-15', [
          ['2025 APR', '700'],
          ['2025 MAY', '710'],
        ]),
        vintage('2025-08-12', [
          ['2025 APR', '701'],
          ['2025 MAY', '711'],
          ['2025 JUN', '720'],
        ]),
        vintage('2025-09-16', [
          ['2025 JUN', '721'],
          ['2025 JUL', '730'],
        ]),
      ]),
    );
    expect(
      parsed.map(({ taken }) => taken.snapshots.filter(({ role }) => role === 'data').length),
    ).toEqual([1, 1, 2]);
    const last = parsed[2]?.rows.map(({ disposition, period, value }) => [
      disposition,
      period,
      value,
    ]);
    expect(last).toEqual([
      ['publish', '2025-05/P3M', 721_000],
      ['publish', '2025-06/P3M', 730_000],
      ['publish', '2025-03/P3M', 701_000],
      ['publish', '2025-04/P3M', 711_000],
      ['set_aside', '2025-05/P3M', 720_000],
    ]);
    expect(verdicts(parsed[2]?.taken)).toMatchObject({ no_gap: 'pass', carried_forward: 'warn' });
  });

  test('years and quarters only check the months', async () => {
    const months = [
      'JAN',
      'FEB',
      'MAR',
      'APR',
      'MAY',
      'JUN',
      'JUL',
      'AUG',
      'SEP',
      'OCT',
      'NOV',
      'DEC',
    ];
    const rows = (year: string, quarter: string) =>
      [
        ['2024', year],
        ['2024 Q2', quarter],
        ...months.map((word, at) => [`2024 ${word}`, String(800 + at)] as const),
      ] as const;
    const good = await parseAll(serving([vintage('2025-02-18', rows('806', '804'))]));
    expect(good[0]?.rows.slice(0, 2).map(({ disposition }) => disposition)).toEqual([
      'check',
      'check',
    ]);
    expect(verdicts(good[0]?.taken)).toMatchObject({ quarters_agree: 'pass', years_agree: 'pass' });
    const bad = await take(serving([vintage('2025-02-18', rows('860', '805'))]));
    expect(verdicts(bad[0])).toMatchObject({ quarters_agree: 'fail', years_agree: 'warn' });
  });

  test('a missing month, a month printed twice and an unread label are each found', async () => {
    const gap = await take(
      serving([
        vintage('2025-09-16', [
          ['2025 MAY', '1'],
          ['2025 JUL', '2'],
        ]),
      ]),
    );
    expect(verdicts(gap[0])).toMatchObject({ no_gap: 'fail' });
    const twice = await take(
      serving([
        vintage('2025-09-16', [
          ['2025 MAY', '1'],
          ['2025 MAY', '1'],
        ]),
      ]),
    );
    expect(verdicts(twice[0])).toMatchObject({ printed_once: 'fail' });
    const unread = await parseAll(
      serving([
        vintage('2025-09-16', [
          ['2025 MEI', '1'],
          ['2025 JUN', '..'],
        ]),
      ]),
    );
    expect(unread[0]?.rows).toMatchObject([
      { disposition: 'publish', period: null },
      { disposition: 'publish', status: null, value: null, source_value: '..' },
    ]);
  });

  test('release dates that go backwards are refused; of one date the later stands', async () => {
    const one: [string, string][] = [['2025 MAY', '1']];
    const two: [string, string][] = [['2025 MAY', '2']];
    await expect(
      take(serving([vintage('2025-09-16', one), vintage('2025-08-12', two)])),
    ).rejects.toThrow('vintage_order');
    const corrected = await parseAll(
      serving([vintage('2025-09-16', one), vintage('2025-09-16', two)]),
    );
    expect(corrected).toHaveLength(1);
    expect(corrected[0]?.rows).toMatchObject([{ value: 2000 }]);
  });
});

describe('faults of the service', () => {
  const sound = serving([vintage('2025-09-16', [['2025 MAY', '726']])]);
  const spoilt =
    (part: string, answer: () => Response): Service =>
    (request) =>
      request.url.includes(part) ? answer() : sound(request);

  test.each([
    ['html_instead_of_csv', '/generator', () => new Response('<html>busy</html>')],
    ['html_instead_of_json', '/ap2y/lms/data', () => new Response('<!DOCTYPE html>')],
    ['cdid_mismatch', '/ap2y/lms/data', () => Response.json({ description: { cdid: 'MGSX' } })],
    ['http_503', '/generator', () => new Response('', { status: 503 })],
    ['empty_body', '/generator', () => new Response('')],
  ])('%s stops the run', async (fault, part, answer) => {
    await expect(take(spoilt(part, answer))).rejects.toThrow(fault);
  });

  test('a listed vintage that the generator answers with a page stops the run', async () => {
    const listed = spoilt('/previous', () => new Response('<a href="/x/previous/v1">'));
    await expect(
      take((request) => (request.url.includes('/generator') ? sound(request) : listed(request))),
    ).rejects.toThrow('html_instead_of_csv');
  });

  test('a service that has none of the declared series is refused by name', async () => {
    await expect(take(serving([]))).rejects.toThrow(/nothing_held.*ap2y/);
  });
});
