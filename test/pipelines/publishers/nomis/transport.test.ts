import { expect, test } from 'vitest';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openHttp } from '../../../../pipelines/fetch/http.ts';
import { openSnapshots } from '../../../../pipelines/fetch/snapshots.ts';
import type { FetchContext } from '../../../../pipelines/publishers/adapter.ts';
import { isData, withFaults } from '../../../support/spoilt-answers/faults.ts';
import type { Fault, ViceName } from '../../../support/spoilt-answers/faults.ts';
import { listen } from '../../../support/spoilt-answers/loopback.ts';
import { openBlobs } from '../../../../pipelines/store/snapshots/blobs.ts';
import { openJournal } from '../../../../pipelines/store/snapshots/journal.ts';
import { findFaults, ROWS, pull, withStandIn } from './small-cube.ts';
import { AT_ONCE } from '../../../support/network.ts';
import nomis from '../../../../pipelines/publishers/nomis/publisher.ts';

interface Wire {
  readonly served: string[];
  readonly said: string[];
  readonly folder: string;
  /** A run of its own over the same folder: what a run before it left is still there. */
  readonly start: (run: string) => Promise<FetchContext>;
}

/** Real sockets between the adapter and a faulty stand-in. */
async function overTheWire<T>(
  faults: readonly Fault[],
  work: (wire: Wire) => Promise<T>,
  timeoutMs = 10_000,
): Promise<T> {
  return withStandIn(async (app) => {
    // Loaded beforehand, so that the first answer is not late.
    await app.fetch(new Request('https://www.nomisweb.co.uk/api/v01/dataset/NM_7_1.overview.json'));
    const faulty = withFaults(app, faults);
    const loopback = await listen(faulty);
    const folder = await mkdtemp(path.join(tmpdir(), 'wire-'));
    const said: string[] = [];
    const now = (): Date => new Date('2026-11-22T07:00:00Z');
    const start = async (run: string): Promise<FetchContext> => {
      const blobs = openBlobs(path.join(folder, 'blobs'));
      const journal = await openJournal({
        folder: path.join(folder, 'journal'),
        run,
        dataset: 'small',
        now,
        keepForMs: 3_600_000,
        isSound: (sha256) => blobs.isSound(sha256),
      });
      return {
        snapshots: openSnapshots({
          http: openHttp({
            timeoutMs,
            origins: { 'https://www.nomisweb.co.uk': loopback.origin },
          }),
          blobs,
          journal,
          now,
          publisher: nomis,
          policy: {
            ...{ ...AT_ONCE, retries: 2 },
            secrets: [{ in: 'query', name: 'uid', value: '0xsecret' }],
          },
          log: (message) => said.push(message),
        }),
        progress: (message) => said.push(message),
        today: '2026-11-22',
        handedIn: () => Promise.resolve([]),
        pool: () => Promise.resolve(null),
      };
    };
    try {
      return await work({ served: faulty.served, said, folder, start });
    } finally {
      await loopback.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

const firstPages = (url: URL): boolean =>
  isData(url) && url.searchParams.get('RecordOffset') === '0';

test.each<[ViceName, string]>([
  ['reset', 'no_answer'],
  ['truncated_body', 'no_answer'],
  ['too_many_requests', 'http_429'],
  ['bad_gateway', 'http_502'],
  ['zero_bytes', 'zero_byte_body'],
])('%s without end is refused as %s after patience', async (vice, name) => {
  const names = await overTheWire([{ vice, when: firstPages }], async ({ start }) =>
    findFaults(await start('1')),
  );
  expect(names).toEqual([name]);
});

test('a service that never answers is given up', async () => {
  const names = await overTheWire(
    [{ vice: 'silence', when: firstPages }],
    async ({ start }) => findFaults(await start('1')),
    500,
  );
  expect(names).toEqual(['no_answer']);
});

test('a storm that passes leaves every row', async () => {
  const storm: readonly ViceName[] = ['reset', 'truncated_body'];
  const later: readonly ViceName[] = ['too_many_requests', 'bad_gateway'];
  const faults = [
    ...storm.map((vice) => ({ vice, times: 1, when: firstPages })),
    ...later.map((vice) => ({
      vice,
      times: 1,
      when: (url: URL) => isData(url) && !firstPages(url),
    })),
  ];
  const rows = await overTheWire(faults, async ({ start }) =>
    pull(await start('1'), ({ vintage }) =>
      Promise.resolve(vintage.snapshots.reduce((sum, { rows: n }) => sum + (n ?? 0), 0)),
    ),
  );
  expect(rows).toBe(ROWS);
});

/** Everything that a run wrote or said. */
async function everyTrace({ folder, said }: Wire): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map((file) => readFile(path.join(file.parentPath, file.name), 'utf8')),
  );
  return [...texts, ...said].join('\n');
}

test('a run that was cut short asks for nothing that it had already taken', async () => {
  const late = (url: URL): boolean => isData(url) && url.searchParams.get('RecordOffset') === '25';
  await overTheWire([{ vice: 'server_error', when: late, times: 3 }], async (wire) => {
    expect(await findFaults(await wire.start('1'))).toEqual(['http_500']);
    const before = new Set(wire.served.filter((url) => !late(new URL(url))));
    const already = wire.served.length;
    expect(await findFaults(await wire.start('2'))).toEqual([]);
    const after = wire.served.slice(already);
    expect(after.filter((url) => before.has(url))).toEqual([]);
    expect(after.length).toBeGreaterThan(0);
  });
});

test('the account id goes out with figures only and is written nowhere', async () => {
  await overTheWire(
    [{ vice: 'not_found', when: (url) => url.search.includes('TYPE431') }],
    async (wire) => {
      const context = await wire.start('1');
      const error: unknown = await pull(context, () => Promise.resolve()).catch(
        (fault: unknown) => fault,
      );
      expect(String(error)).toContain('http_404');
      expect(String(error)).not.toContain('0xsecret');
      expect(await everyTrace(wire)).not.toContain('0xsecret');
      const sent = wire.served.filter((url) => url.includes('uid=0xsecret'));
      expect(sent.length).toBeGreaterThan(0);
      expect(sent.every((url) => isData(new URL(url)))).toBe(true);
    },
  );
});
