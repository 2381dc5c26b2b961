import { discoverDatasets } from '../../../../datasets/discover.ts';
import { collectionStandIn } from '../../../../pipelines/publishers/collection-stand-in.ts';
import { PAGES } from '../../../../pipelines/publishers/ofsted/source.ts';
import {
  layOutSeries,
  printCsv,
} from '../../../../pipelines/publishers/ofsted/stand-in/lay-out.ts';
import type { List, Month } from '../../../../pipelines/publishers/ofsted/stand-in/lay-out.ts';
import { pull } from '../ees/pull.ts';
import type { Pulled } from '../ees/pull.ts';

type Cells = Readonly<Record<string, string | null>>;
const PARTS = ['curriculum, teaching and training', 'achievement', 'participation and development'];
const PROVISIONS = [
  'Education programmes for young people',
  'Adult learning programmes',
  'Apprenticeships',
  'Provision for learners with high needs',
];
const GRADES = [
  ...['Overall effectiveness', 'Quality of education', 'Behaviour and attitudes'],
  ...['Personal development', 'Effectiveness of leadership and management', ...PROVISIONS],
  'Is safeguarding effective',
];
const CARDS = [
  ...['Inclusion', 'Leadership and governance', 'Contribution to meeting skills needs'],
  ...['Safeguarding standards'],
  ...PROVISIONS.flatMap((provision) => PARTS.map((part) => `${provision}: ${part}`)),
];

/** A line of a list: what is not given is a blank cell, or no judgement where the framework asks one. */
function line(ukprn: string, day: string, columns: readonly string[], given: Cells): Cells {
  const blank = [...GRADES, ...CARDS].map((column): [string, string | null] => [
    column,
    columns.includes(column) ? '-' : null,
  ]);
  return {
    ...{ 'Provider UKPRN': ukprn, 'Provider name': `PROVIDER ${ukprn}` },
    ...{ 'Local authority': 'Leeds', 'Last day of inspection': day },
    ...Object.fromEntries(blank),
    ...given,
  };
}
/** A line of an inspection under the framework of grades. */
export const graded = (ukprn: string, day: string, given: Cells): Cells =>
  line(ukprn, day, GRADES, given);
/** A line of an inspection under the framework of report cards. */
export const carded = (ukprn: string, day: string, given: Cells): Cells =>
  line(ukprn, day, CARDS, given);

/** Pulls a dataset of the lists from a page as at August 2026 with these lists; a list may be given as bytes. */
export async function pullLists<T>(
  { inYear, mostRecent }: { readonly inYear: List | Buffer; readonly mostRecent: List | Buffer },
  use: (pulled: Pulled) => Promise<T>,
  change: (series: ReturnType<typeof layOutSeries>) => ReturnType<typeof layOutSeries> = (same) =>
    same,
  id = 'inspections',
): Promise<T> {
  const dataset = (await discoverDatasets()).find(({ declaration }) => declaration.id === id);
  if (!dataset) throw new Error(`there is no dataset "${id}"`);
  const bytes = (list: List | Buffer): Buffer => (Buffer.isBuffer(list) ? list : printCsv(list));
  const month: Month = {
    day: '31 August 2026',
    inYear: bytes(inYear),
    mostRecent: bytes(mostRecent),
  };
  return pull(dataset, collectionStandIn([change(layOutSeries(PAGES, month))]), use);
}
