import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signalAdapter } from '../../../../pipelines/publishers/signal-files/adapter/adapter.ts';
import { NothingYet } from '../../../../pipelines/publishers/adapter.ts';
import type { HandedIn } from '../../../../pipelines/store/inbox.ts';
import { declares } from '../../../../schemas/dataset/declares.ts';
import type { Signal } from '../../../../schemas/signals/signal.ts';
import { makeSignal } from '../../../support/signals/make-signal.ts';
import { openSignalStore, signalDatasets } from '../../../support/signals/signal-store.ts';
import { temporaryHome } from '../../../support/stores/fake-source.ts';
import { taking } from '../../../support/taking.ts';

const CONSENTS = ['open', 'aggregate_only'] as const;
const signal = (consents: fc.Arbitrary<Signal['consent']>): fc.Arbitrary<Signal> =>
  fc.record({
    id: fc.constantFrom('1', '2', '3', '4', null),
    told_by: fc.constant('Growth Hub'),
    told_on: fc.constant('2026-11-02'),
    kind: fc.constantFrom('hiring_plan', 'redundancies'),
    employer: fc.constantFrom('Moor Care', 'Valley Homes', 'Lodge Group', 'Canal Care', 'Mill'),
    place: fc.constant('as given'),
    area: fc.constantFrom('E08000034', 'E08000035', 'E12000003'),
    occupation: fc.constant(null),
    soc: fc.constantFrom('61', '2134', null),
    number: fc.constantFrom(3, 12, null),
    start: fc.constantFrom('2027-01', null),
    certainty: fc.constantFrom('certain', 'possible'),
    consent: consents,
    holds_until: fc.constantFrom('2027-06-30', '2026-11-10'),
    withdrawn: fc.boolean(),
  });

/** What the pipelines take of these files of the inbox: everything that a release is made from. */
async function fetchAll(sources: Readonly<Record<string, readonly Signal[]>>) {
  const { root } = await temporaryHome();
  const entries: HandedIn[] = [];
  for (const [source, signals] of Object.entries(sources)) {
    const [file, about] = [path.join(root, source), path.join(root, `${source}.json`)];
    await writeFile(file, signals.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const original = { name: 'a', bytes: 1, sha256: 'a' };
    const known = { format: 'signals/1', name: source, received: '2026-11-20T07:00:00.000Z' };
    await writeFile(about, JSON.stringify({ ...known, rows: signals.length, original }));
    entries.push({ source, file, about });
  }
  const vintages = [];
  for (const { declaration, folder } of await signalDatasets()) {
    if (!declares(declaration, 'source')) continue;
    const handedIn = () => Promise.resolve(entries);
    const [vintage] = await taking(
      () => new Response('', { status: 404 }),
      (context) => signalAdapter.fetch({ declaration, folder }, { ...context, handedIn }),
    ).catch((error: unknown) => {
      if (error instanceof NothingYet) return [];
      throw error;
    });
    const snapshots = vintage?.snapshots.map((each) => ({ ...each, path: '' }));
    vintages.push(vintage && { ...vintage, snapshots });
  }
  return vintages;
}

describe('private signals', () => {
  test('change nothing that a release is made from, whoever gives them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(signal(fc.constantFrom(...CONSENTS)), { maxLength: 12 }),
        fc.array(signal(fc.constant('private')), { minLength: 1, maxLength: 8 }),
        async (given, secrets) => {
          const unlike = secrets.map((each, at) => ({ ...each, id: `secret-${at}` }));
          const without = await fetchAll({ hub: given });
          expect(await fetchAll({ hub: [...given, ...unlike] })).toEqual(without);
          expect(await fetchAll({ hub: given, other: secrets })).toEqual(without);
        },
      ),
      { numRuns: 25 },
    );
  });

  /** Every byte of what a store shows: releases, what they are made from, and which is current. */
  async function readOutput(root: string): Promise<ReadonlyMap<string, string>> {
    const files = await readdir(root, { recursive: true, withFileTypes: true });
    const shown = files
      .filter((file) => file.isFile())
      .map((file) => path.join(file.parentPath, file.name))
      .filter((file) => /^(releases|snapshots\/blobs|catalogue)/.test(path.relative(root, file)));
    const digests = shown.map(async (file) => {
      const digest = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return [path.relative(root, file), digest] as const;
    });
    return new Map(await Promise.all(digests));
  }

  test('change no byte of a store beside signals that it shows', async () => {
    const given = ['Moor Care', 'Valley Homes', 'Lodge Group', 'Mill'].map((employer, at) =>
      makeSignal({ id: `given-${at}`, employer, consent: at === 0 ? 'open' : 'aggregate_only' }),
    );
    const secret = makeSignal({ id: 'secret', employer: 'Sixpence Works', consent: 'private' });
    const [plain, both] = [await openSignalStore(), await openSignalStore()];
    expect((await plain.handIn(given)).exit).toBe(0);
    expect((await both.handIn([secret, ...given])).exit).toBe(0);
    const shown = await readOutput(plain.home.root);
    expect(shown.size).toBeGreaterThan(6);
    expect(await readOutput(both.home.root)).toEqual(shown);
  });

  test('alone make no release', async () => {
    const { home, handIn } = await openSignalStore();
    expect((await handIn([makeSignal({ consent: 'private' })])).exit).toBe(0);
    const files = [...(await readOutput(home.root)).keys()];
    expect(files.filter((file) => /^(releases|snapshots)/.test(file))).toEqual([]);
  });
});
