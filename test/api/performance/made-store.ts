import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { references } from '../../support/pages/declarations.ts';
import { release } from '../../support/pages/make-store.ts';
import { tinyDataset } from '../../support/stores/fake-source.ts';
import { type TinyRow, tinyDeclaration } from '../../support/stores/tiny-dataset.ts';
import { findMade } from '../../support/stores/made/find-made.ts';
import { type UsedStore, useCopy } from '../../support/stores/use-store.ts';

/** Why contractors are compared within their area alone. */
export const WHY = 'Areas differ in jobs, and people are allocated within one alone.';

const FRAME = {
  ...{ stage: 'into_work', counts: 'people', of: 'starts' },
  clock: { from: 'start', months: 12, rule: 'In work within a year' },
  outside: 'People who never started',
};
const [TINY] = tinyDeclaration().measures;
const SHARED = { ...TINY, step: null, frame: FRAME, ranking: 'refused', additive: false };

const COUNT = { ...SHARED, from_parts: 'not_computed', rounding: null };

/** A rate and its base, named after a dataset. */
function measuresOf(id: string, more: object = {}) {
  const base = `${id}_people`;
  return [
    { ...COUNT, id: base, name: 'People', role: 'base' },
    {
      ...{ ...SHARED, id: `${id}_rate`, name: 'Rate', unit: 'percent', nature: 'rate' },
      ...{ from_parts: 'ratio_of_sums', base_measure: base, interval: 'ci95.wilson' },
      ...{ rounding: null, plausible: { min: 0, max: 100 }, ...more },
    },
  ];
}

const AREAS = {
  id: 'kind',
  name: 'Contract area',
  codes: [
    { code: 'total', name: 'All areas', level: 0 },
    { code: 'north', name: 'North', level: 1, parent: 'total' },
    { code: 'south', name: 'South', level: 1, parent: 'total' },
  ],
};

type Measure = Readonly<Record<string, unknown>> & { readonly id: string };

function datasetOf(
  id: string,
  entities: readonly string[],
  measures: readonly Measure[],
  dimensions: readonly object[] = [],
) {
  const measure = measures.at(-1)?.id;
  return tinyDataset({
    ...{ id, entities, dimensions, measures, regularity: 'irregular' },
    spatial_availability: entities.includes('area') ? ['region'] : [],
    smallest_safe_area: null,
    charts: [{ title: id, kind: 'line', measure, filters: {} }],
  });
}

const contractors = datasetOf(
  'contractors',
  ['provider'],
  measuresOf('contractor', { comparator: { within: ['kind'], why: WHY } }),
  [AREAS],
);
const colleges = datasetOf('colleges', ['provider'], measuresOf('college'));
const delivery = datasetOf(
  'delivery',
  ['provider', 'area'],
  [{ ...COUNT, id: 'delivered', name: 'Started here', frame: { ...FRAME, of: 'none' } }],
);

const NAMES = ['Birch', 'Alder', 'Elm', 'Cedar', 'Dogwood', 'Fir'];
const codeOf = (at: number): string => `9990000${at}`;

/** The rate of a provider of 400 people, and its base. */
function rateRows(dataset: string, at: number, value: number, more: Partial<TinyRow>): TinyRow[] {
  const row = { area: null, provider: codeOf(at), provider_name: NAMES[at] ?? '', ...more };
  return [
    { ...row, measure: `${dataset}_people`, value: 400 },
    { ...row, measure: `${dataset}_rate`, value },
  ];
}

async function makeStore(): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'alongside-provision-'));
  const four = [0, 1, 2, 3];
  await release(home, 'sample', await references(), []);
  await release(home, 'sample', contractors, [
    // The last of four has a clock that has not run in 2020; in 2022 nobody's has.
    ...four.flatMap((at) =>
      rateRows('contractor', at, 30 + at, {
        ...{ kind: 'north', period: '2020', flags: at === 3 ? 'immature' : '' },
      }),
    ),
    ...four.flatMap((at) => rateRows('contractor', at, 40, { kind: 'north', period: '2021' })),
    ...four.flatMap((at) =>
      rateRows('contractor', at, 10, { kind: 'north', period: '2022', flags: 'immature' }),
    ),
    ...rateRows('contractor', 4, 35, { kind: 'south', period: '2021' }),
  ]);
  await release(
    home,
    'sample',
    colleges,
    NAMES.flatMap((_, at) => rateRows('college', at, at === 0 ? 70 : 50, { period: '2021' })),
  );
  const region = { area: 'E12000003', area_name: 'Yorkshire and The Humber', area_type: 'region' };
  await release(
    home,
    'sample',
    delivery,
    [0, 1, 2].map((at) => ({
      ...{ ...region, provider: codeOf(at), provider_name: NAMES[at] ?? '', period: '2021' },
      ...{ measure: 'delivered', value: 100 + at },
    })),
  );
  return home;
}

/** Contractors within their areas, colleges that all compare, and three of them in one region. */
export const useMadeStore = (): UsedStore => useCopy(() => findMade('providers', makeStore));
