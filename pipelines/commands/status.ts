import type { Dataset } from '../../datasets/discover.ts';
import type { Catalogue, CatalogueEntry } from '../../schemas/release/catalogue.ts';
import { readManifest } from '../store/releases/release-folder.ts';
import { findCatalogue } from '../store/catalogue-file.ts';
import type { Home } from '../store/home.ts';
import { findLastRun } from '../store/runs.ts';
import type { LastRunRecord } from '../store/runs.ts';
import { answer, EXIT } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { judgeFreshness } from './freshness.ts';
import type { Freshness } from './freshness.ts';
import { pickDatasets } from './line/pick-datasets.ts';
import { grouped, tabulate } from './print/table.ts';
import { homeOf } from './line/with-store.ts';

/** How one dataset stands. Null: it has no release, or its release cannot be read (`fault`). */
interface DatasetStatus {
  readonly dataset: string;
  readonly version: string | null;
  readonly published: string | null;
  readonly rows: number | null;
  readonly last_period: string | null;
  readonly updated: string | null;
  readonly freshness: Freshness | null;
  readonly last_run: LastRunRecord | null;
  readonly fault: string | null;
}

/** `alongside status`: what is held, how fresh it is, and how the last runs ended. */
export async function statusCommand(
  cli: Cli,
  names: readonly string[],
  flags: { readonly json?: true },
): Promise<Exit> {
  const datasets = pickDatasets(await cli.discover(), names);
  const home = homeOf(cli);
  const catalogue = await findCatalogue(home);
  const statuses: DatasetStatus[] = [];
  for (const dataset of datasets)
    statuses.push(await describe(home, catalogue, dataset, cli.now()));
  const { stamp, edition } = catalogue ?? { stamp: null, edition: null };
  answer(
    cli,
    flags.json,
    { store: { home: home.root, stamp, edition }, datasets: statuses },
    [describeStore(home, catalogue), tabulated(statuses)].join('\n\n'),
  );
  return EXIT.done;
}

function describeStore(home: Home, catalogue: Catalogue | undefined): string {
  if (!catalogue) return `${home.root}: no store yet; "alongside run" makes one`;
  const what = catalogue.stamp === 'sample' ? 'sample (invented figures)' : 'real figures';
  return `${home.root}: ${what}, edition ${catalogue.edition ?? 'none'}`;
}

async function describe(
  home: Home,
  catalogue: Catalogue | undefined,
  dataset: Dataset,
  now: Date,
): Promise<DatasetStatus> {
  const { id } = dataset.declaration;
  const last_run = (await findLastRun(home, id)) ?? null;
  const none = {
    ...{ dataset: id, version: null, published: null, rows: null, last_period: null },
    ...{ updated: null, freshness: null, last_run, fault: null },
  };
  const entry = catalogue?.datasets[id];
  if (!entry) return none;
  const state = currentOf(entry);
  if (state?.state !== 'held') {
    const fault = `${entry.current} is ${state?.state ?? 'not known'}`;
    return { ...none, version: entry.current, fault };
  }
  const held = { ...none, version: state.version, published: state.published };
  try {
    const { label, coverage } = await readManifest(home, id, state.version);
    return {
      ...held,
      rows: coverage?.rows ?? null,
      last_period: label.labels.date.last_period,
      updated: label.labels.date.updated,
      freshness: judgeFreshness(label.labels, now),
    };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { ...held, fault: `the release cannot be read: ${why}` };
  }
}

function currentOf(entry: CatalogueEntry): CatalogueEntry['releases'][number] | undefined {
  return entry.releases.find(({ version }) => version === entry.current);
}

function tabulated(statuses: readonly DatasetStatus[]): string {
  return tabulate(
    ['dataset', 'release', 'published', 'rows', 'to', 'updated', 'next due', 'last run'],
    statuses.map((status) => [
      status.dataset,
      status.version ?? '-',
      status.published?.slice(0, 10) ?? '-',
      status.rows === null ? '-' : grouped(status.rows),
      status.last_period ?? '-',
      status.updated ?? '-',
      describeDue(status),
      describeRun(status),
    ]),
  );
}

function describeDue({ freshness, fault }: DatasetStatus): string {
  if (fault !== null) return fault;
  if (!freshness) return '-';
  if (freshness.due === null) return freshness.how;
  return freshness.overdue === true ? `${freshness.due} OVERDUE` : freshness.due;
}

function describeRun({ last_run: run }: DatasetStatus): string {
  if (!run) return 'never';
  const why = run.reason === null ? '' : `: ${run.reason.split('\n')[0] ?? ''}`;
  return `${run.finished.slice(0, 16).replace('T', ' ')} ${run.outcome}${why}`;
}
