import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { Cell } from '../../../../pipelines/fetch/documents/workbook/cell.ts';
import { collectionStandIn } from '../../../../pipelines/publishers/collection-stand-in.ts';
import type { Series } from '../../../../pipelines/publishers/collection-stand-in.ts';
import { DwpSource } from '../../../../pipelines/publishers/dwp/source.ts';
import { layOutSeries } from '../../../../pipelines/publishers/dwp/stand-in/lay-out.ts';
import type { Quarter } from '../../../../pipelines/publishers/dwp/stand-in/lay-out.ts';
import {
  layOutRestart,
  layOutWorkAndHealth,
} from '../../../../pipelines/publishers/dwp/stand-in/tables.ts';
import type { Cohort } from '../../../../pipelines/publishers/dwp/stand-in/tables.ts';
import { pull } from '../ees/pull.ts';
import type { Pulled } from '../ees/pull.ts';

const LAST = 'August 2026';
const cohort = (area: string, group: string, month: string, starts: number): Cohort => ({
  ...{ area, group, month, starts },
  ...{ referrals: starts + 300, individuals: starts + 200 },
  ...{ first_earnings: starts * 0.4, outcomes: starts * 0.25 },
});

/** Two areas of Restart, in one of which nearly nobody started in September 2025. */
const RESTART = ['1a West Central', '6 Wales'].flatMap((area) =>
  ['2025-07', '2025-09'].map((month) =>
    cohort(area, '', month, area === '6 Wales' && month === '2025-09' ? 3 : 400),
  ),
);
const HEALTH = ['CPA 1', 'CPA 2'].flatMap((area) =>
  ['Disability', 'Early Access', 'Long Term Unemployed'].map((group) =>
    cohort(area, group, '2025-07', 200),
  ),
);

type Programme = 'restart' | 'work_and_health';
const QUARTERS: Readonly<
  Record<Programme, Pick<Quarter, 'format' | 'notes' | 'sheets' | 'collection' | 'titled'>>
> = {
  restart: {
    collection: '/government/collections/restart-scheme-statistics',
    titled: 'Restart Scheme statistics',
    format: 'ods',
    notes: ['"-" denotes nil or negligible', '".." denotes not available'],
    sheets: layOutRestart(RESTART, LAST),
  },
  work_and_health: {
    collection: '/government/collections/work-and-health-programme-statistics',
    titled: 'Work and Health Programme statistics',
    format: 'xlsx',
    notes: ['"-" denotes not applicable', '"." denotes negligible'],
    sheets: layOutWorkAndHealth(HEALTH, LAST),
  },
};

/** The dataset with one of its programmes. */
async function only(programme: Programme): Promise<Dataset> {
  const all = await discoverDatasets();
  const found = all.find(({ declaration: { id } }) => id === 'employment-programmes');
  if (found?.declaration.kind !== 'observations') throw new Error('there is no such dataset');
  const source = DwpSource.parse(found.declaration.source);
  const programmes = source.programmes.filter(({ id }) => id === programme);
  return { ...found, declaration: { ...found.declaration, source: { ...source, programmes } } };
}

/** Pulls one programme from its workbook as at August 2026, with something of it changed. */
export async function pullProgramme<T>(
  programme: Programme,
  use: (pulled: Pulled) => Promise<T>,
  change: Partial<Quarter> = {},
  changeSeries: (series: Series) => Series = (same) => same,
): Promise<T> {
  const quarter: Quarter = { ...QUARTERS[programme], last: LAST, ...change };
  const standIn = collectionStandIn([changeSeries(layOutSeries(quarter))]);
  return pull(await only(programme), standIn, use);
}

/** The sheets of a programme, with cells of one sheet that print some words printing others. */
export function reprinted(
  programme: Programme,
  name: string,
  reprint: (cell: Cell, row: number) => Cell,
): Quarter['sheets'] {
  const { sheets } = QUARTERS[programme];
  const rows = (sheets[name] ?? []).map((cells, row) => cells.map((cell) => reprint(cell, row)));
  return { ...sheets, [name]: rows };
}
