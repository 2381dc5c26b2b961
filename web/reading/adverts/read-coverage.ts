import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';
import { ENGLAND } from '../../../schemas/words/wider-areas.ts';
import type { ApiClient } from '../api-client.ts';
import { readFigures } from '../measures/read-figures.ts';

/** Where each share is told: the official series are held for countries, the rest of the pool as a whole. */
const SHARES = [
  ['live_coverage', ENGLAND],
  ['new_coverage', ENGLAND],
  ['survey_coverage', 'K02000001'],
  ['duplicate_share', 'K02000001'],
  ['unplaced_share', 'K02000001'],
  ['uncoded_share', 'K02000001'],
] as const;
const ALL = 'total';
/** How employers say that they recruit: of all sectors, sizes and types of establishment. */
const WAYS = { dataset: 'recruitment-and-training', measures: /^recruiting_(?!asked)/ };
const COVERAGE = 'channel-coverage';

/** How far the pool reaches, and how employers say that they look for people. */
export interface Coverage {
  /** Shares of the pool in its newest month, coverage first; none where they are not held. */
  readonly shares: readonly FigureRow[];
  /** Percent of establishments in England that used each way of recruiting; none where not held. */
  readonly ways: readonly FigureRow[];
}

/** Reads what is held of the coverage of the channels. Throws what the API client throws. */
export async function readCoverage(
  client: ApiClient,
  catalogue: readonly DatasetSummary[],
): Promise<Coverage> {
  const holds = (id: string): boolean =>
    catalogue.some((dataset) => dataset.id === id && hasRows(dataset));
  const [shares, ways] = await Promise.all([
    holds(COVERAGE)
      ? readFigures(client, COVERAGE, {
          ...{ area_type: 'uk,country', occupation: ALL, period: 'latest' },
        })
      : undefined,
    holds(WAYS.dataset)
      ? readFigures(client, WAYS.dataset, {
          ...{ area: ENGLAND, sector: ALL, size_band: ALL, establishment_type: ALL },
        })
      : undefined,
  ]);
  const told = (rows: readonly FigureRow[] = []): FigureRow[] =>
    rows.filter(({ value }) => value !== null);
  return {
    shares: SHARES.flatMap(([measure, area]) =>
      told(shares?.data).filter((row) => row.measure === measure && row.area === area),
    ),
    ways: told(ways?.data)
      .filter(({ measure, unit }) => WAYS.measures.test(measure) && unit === 'percent')
      .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)),
  };
}
