import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { execute } from '../../pipelines/commands/line/execute.ts';
import { findCatalogue } from '../../pipelines/store/catalogue-file.ts';
import { homeAt } from '../../pipelines/store/home.ts';
import type { Home } from '../../pipelines/store/home.ts';
import { runs } from '../support/stores/runs.ts';
import { bundleScript } from './bundle-script.ts';
import type { Bundled } from './bundle-script.ts';
import { findFaults, findHalfMade } from './judge-store.ts';
import { smallCli } from './small-cli.ts';
import { openSmallPublishers } from './small-publishers.ts';
import type { SmallPublishers } from './small-publishers.ts';
import { readSurvivor, runVictim, VICTIM } from './victim-orders.ts';

const Line = z.object({ dataset: z.string(), outcome: z.string(), url: z.string().optional() });

/** Spread evenly over all steps of a run, beside one in every stage. KILLS=250 tries every step. */
const SPREAD = Number(process.env.KILLS ?? runs(16));
const IN_FULL = process.env.TESTS_IN_FULL !== undefined;
const MINUTES = 60_000;

/**
 * Stages of a pull in pages, and the ends of a second vintage and of a label without data.
 * `npm test` kills at every second of them, publishing among them, `npm run evaluate -- "in full"` at all.
 */
const ENOUGH = [
  'tiny: fetch, asking the publisher',
  'tiny: parse, 19 snapshots',
  'tiny: check, checking every row',
  'tiny: label, holding the labels against the data',
  'tiny: store, 54 rows',
  'tiny: publish, 1.0.0',
  'vacancy-survey: store, 3 rows',
  'vacancy-survey: publish, 1.1.0',
  'soc-2020: store, 551 rows',
  'hesa: publish, 1.0.0',
];

let publishers: SmallPublishers;
let victim: Bundled;
let undisturbed: Released[];
let steps: number;
let stages: Record<string, number>;

beforeAll(async () => {
  publishers = await openSmallPublishers();
  victim = await bundleScript(VICTIM);
  const home = await makeHome();
  const survivor = readSurvivor(await runVictim(victim, home.root, publishers.origins, null));
  ({ steps, stages } = survivor);
  undisturbed = await readReleased(home);
  await rm(home.root, { recursive: true });
}, 2 * MINUTES);
afterAll(async () => {
  await publishers.close();
  await victim.remove();
});

async function makeHome(): Promise<Home> {
  return homeAt(await mkdtemp(path.join(tmpdir(), 'alongside-kill-')));
}

/** What readers can tell of a release. */
interface Released {
  readonly dataset: string;
  readonly version: string;
  readonly rows: string | null;
  readonly current: boolean;
}

async function readReleased(home: Home): Promise<Released[]> {
  const catalogue = await findCatalogue(home);
  return Object.entries(catalogue?.datasets ?? {}).flatMap(([dataset, { current, releases }]) =>
    releases.map(({ version, rows_digest }) => ({
      ...{ dataset, version, rows: rows_digest },
      current: version === current,
    })),
  );
}

/** Addresses that the killed run had taken for datasets that it did not come to the end of. */
async function findTakenUnused(home: Home): Promise<string[]> {
  if (!existsSync(home.journals)) return [];
  const taken = new Map<string, string[]>();
  for (const name of await readdir(home.journals)) {
    const text = await readFile(path.join(home.journals, name), 'utf8');
    for (const line of text.split('\n').slice(0, -1)) {
      const { dataset, outcome, url } = Line.parse(JSON.parse(line));
      if (outcome === 'finished') taken.delete(dataset);
      if (outcome === 'taken' && url !== undefined)
        taken.set(dataset, [...(taken.get(dataset) ?? []), url]);
    }
  }
  return [...taken.values()].flat().map((url) => {
    const { pathname, search } = new URL(url);
    return pathname + search;
  });
}

async function killAt(step: number): Promise<void> {
  const home = await makeHome();
  const killed = await runVictim(victim, home.root, publishers.origins, step);
  expect(killed.signal, killed.lines.join('\n')).toBe('SIGKILL');
  publishers.takeRequests();

  expect(await findFaults(home), 'the store right after the kill').toEqual([]);
  const left = await readReleased(home);
  const published = undisturbed.map(({ dataset, version, rows }) => [dataset, version, rows]);
  for (const { dataset, version, rows } of left) {
    expect(published, 'published before the kill').toContainEqual([dataset, version, rows]);
  }

  const taken = await findTakenUnused(home);
  const { cli, printed } = smallCli(home.root, publishers.origins);
  expect(await execute(cli, ['run', '--live']), printed.err.join('\n')).toBe(0);
  const askedAgain = publishers.takeRequests().filter((url) => taken.includes(url));
  expect(askedAgain, 'asked for again although it was taken').toEqual([]);
  expect(await readReleased(home)).toEqual(undisturbed);
  expect(await findHalfMade(home)).toEqual([]);
  expect(await findFaults(home), 'the store after the next run').toEqual([]);
  await rm(home.root, { recursive: true });
}

describe('a run killed with SIGKILL', () => {
  test(
    'loses nothing at any stage',
    async () => {
      const begun = ENOUGH.map((line) => stages[line] ?? Number.NaN);
      expect(begun.every((step) => step > 0 && step + 2 <= steps)).toBe(true);
      const tried = begun.filter((_, at) => IN_FULL || at % 2 === 1);
      for (const step of tried) await killAt(step + 2);
    },
    15 * MINUTES,
  );

  test(
    'loses nothing at steps all through the run',
    async () => {
      const every = steps / Math.min(SPREAD, steps);
      for (let at = 1; at <= steps; at += every) await killAt(Math.round(at));
    },
    30 * MINUTES,
  );
});
