import { expect, test } from 'vitest';
import type { Dataset } from '../../../datasets/discover.ts';
import vacancies from '../../../datasets/vacancies/dataset.ts';
import vacancyChannels from '../../../datasets/vacancy-channels/dataset.ts';
import vacancyFlows from '../../../datasets/vacancy-flows/dataset.ts';
import { execute } from '../../../pipelines/commands/line/execute.ts';
import type { Cli } from '../../../pipelines/commands/line/cli.ts';
import { chooseTurns } from '../../../pipelines/commands/sample/choose-turns.ts';
import { findCatalogue } from '../../../pipelines/store/catalogue-file.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import type { Making } from '../../../schemas/answers/health.ts';
import { Declaration } from '../../../schemas/dataset/declaration.ts';
import { smallCli } from '../../faults/small-cli.ts';
import { fakeAdapter, temporaryHome, tinyDataset } from '../../support/stores/fake-source.ts';
import { tinyDeclaration } from '../../support/stores/tiny-dataset.ts';
import { AT_ONCE } from '../../support/network.ts';
import { fakePublishers, PUBLISHERS } from '../../support/publishers.ts';

const HEADLINE = { section: 'work', order: 1, what: 'the count' } as const;

/** A dataset of which the page of an area shows a tile, or a section alone. */
function shown(id: string, where: 'tile' | 'section'): Dataset {
  const headline = where === 'tile' ? ({ ...HEADLINE, tile: 'jobs' } as const) : HEADLINE;
  const measures = tinyDeclaration({}).measures.map((measure) => ({
    ...measure,
    ...(measure.id === 'tiny_count' && { headline }),
  }));
  return tinyDataset({ id, measures });
}

/** A dataset that the first screen of a page shows, and two that no page of an area does. */
function drawnAndOthers(): [Dataset, Dataset, Dataset] {
  return [shown('tiny', 'tile'), tinyDataset({ id: 'other' }), tinyDataset({ id: 'third' })];
}

const ids = (datasets: readonly Dataset[]): string[] =>
  datasets.map(({ declaration }) => declaration.id);

test('tiles are made first, then what the page draws further down, then the rest; without tiles there is one turn', () => {
  const [drawn, other] = drawnAndOthers();
  const section = shown('section', 'section');
  const turns = chooseTurns([other, section, drawn], PUBLISHERS);
  expect([ids(turns.first), turns.later.map(ids)]).toEqual([['tiny'], [['section'], ['other']]]);
  const all = chooseTurns([other], PUBLISHERS);
  expect([ids(all.first), all.later]).toEqual([['other'], []]);
});

test('what is read from the pool of adverts, and what only stands beside another side, are made later', () => {
  const [drawn] = drawnAndOthers();
  const [measure] = tinyDeclaration({}).measures;
  const side = { of: 'demand', by: 'occupation' } as const;
  const headline = { section: null, order: 1, what: 'the count', side } as const;
  const beside = tinyDataset({ id: 'beside', measures: [{ ...measure, headline }] });
  const pooled = [vacancies, vacancyFlows, vacancyChannels].map((declared) => ({
    ...{ declaration: Declaration.parse(declared), folder: '' },
  }));
  const turns = chooseTurns([beside, ...pooled, drawn], PUBLISHERS);
  expect(ids(turns.first)).toEqual(['tiny']);
  const rest = ['beside', 'vacancies', 'vacancy-flows', 'vacancy-channels'];
  expect(turns.later.map(ids)).toEqual([rest]);
});

/** Serves a store until `untilStopped` settles; answers how far the sample was when it was served. */
async function serve(
  home: Home,
  untilStopped: (making: () => Making | null, err: readonly string[]) => Promise<void>,
) {
  const seen: (Making | null)[] = [];
  const begun: string[] = [];
  let ask: () => Making | null = () => null;
  const { cli, printed } = smallCli(home.root, {}, {
    publishers: fakePublishers(fakeAdapter([{ rows: [{ value: 2 }] }])),
    discover: () => Promise.resolve(drawnAndOthers()),
    openPublishers: () =>
      Promise.resolve({
        mode: 'sample',
        http: { send: () => Promise.reject(new Error('nothing is asked for')) },
        policy: () => AT_ONCE,
        close: () => Promise.resolve(),
      }),
    serve: async (making) => {
      ask = making;
      seen.push(making());
      // What is made later must not have begun: it would take the machine from what is served first.
      await new Promise((resolve) => setTimeout(resolve, 50));
      begun.push(...printed.err.filter((line) => line.includes(': fetch')));
      return { url: 'http://localhost:8787', close: () => Promise.resolve() };
    },
    untilStopped: () => untilStopped(ask, printed.err),
  } satisfies Partial<Cli>);
  const exit = await execute(cli, ['serve']);
  const made = Object.keys((await findCatalogue(home))?.datasets ?? {});
  return { exit, seen, begun, made, err: printed.err.join('\n') };
}

const untilWhole = async (making: () => Making | null): Promise<void> => {
  while (making() !== null) await new Promise((resolve) => setTimeout(resolve, 5));
};

const untilSecond = async (_: unknown, err: readonly string[]): Promise<void> => {
  while (!err.some((line) => line.startsWith('other: '))) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
};

test('pages are served before the sample is whole, and say how far it is', async () => {
  const { exit, seen, begun, made, err } = await serve(await temporaryHome(), untilWhole);
  expect([exit, seen]).toEqual([0, [{ made: 1, of: 3 }]]);
  expect(begun).toEqual(['tiny: fetch, asking the publisher']);
  expect(made.toSorted()).toEqual(['other', 'third', 'tiny']);
  expect(err).toContain('the sample is complete: 3 datasets');
});

test('stopped before the sample is whole, the dataset under way ends and the next start makes the rest', async () => {
  const home = await temporaryHome();
  const stopped = await serve(home, untilSecond);
  expect([stopped.exit, stopped.made]).toEqual([0, ['tiny', 'other']]);
  const again = await serve(home, untilWhole);
  // What the first pages show is held: nothing is waited for.
  expect(again.seen).toEqual([{ made: 0, of: 1 }]);
  expect(again.made.toSorted()).toEqual(['other', 'third', 'tiny']);
  expect(again.err).not.toContain('tiny: published');
});
