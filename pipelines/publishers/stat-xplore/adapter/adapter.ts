import { resolveCodes } from '../../../../datasets/codes.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import { runChecks } from '../../../kinds/checks/check.ts';
import { tellFound } from '../../../kinds/checks/judge-found.ts';
import type { SourceAdapter, Vintage } from '../../adapter.ts';
import { keepPrintedCodes } from '../../printed-codes.ts';
import { startParsed } from '../../write-parsed.ts';
import { StatXploreSource } from '../source.ts';
import { askAllowance, takeTable } from './ask/ask-service.ts';
import { planQueries } from './ask/plan.ts';
import type { Plan } from './ask/plan.ts';
import { askSchema, rereadSchema } from './ask/schema.ts';
import type { ReadSchema } from './ask/schema.ts';
import { nameUsed, noteLabels } from './read/code-names.ts';
import { labelCells } from './read/cells.ts';
import { controlChecks, keepControl, repeatedCheck, startControl } from './read/control.ts';
import { makeRows } from './read/make-rows.ts';
import { readReply } from './read/reply.ts';
import type { Reply } from './read/reply.ts';

type Figures = Dataset<ObservationsDeclaration>;

function demandFigures({ declaration, folder }: Dataset<PublishedDeclaration>): Figures {
  if (!declaresFigures(declaration)) throw new Error(`${declaration.id} is no dataset of figures`);
  return { declaration, folder };
}

const sourceOf = ({ declaration }: Figures): StatXploreSource =>
  StatXploreSource.parse(declaration.source);

async function plan(dataset: Figures, read: ReadSchema): Promise<Plan> {
  return planQueries(read, sourceOf(dataset), await resolveCodes(dataset));
}

const checkLevels = (absent: readonly string[]): CheckResult =>
  tellFound(
    'levels_held',
    'The service has a list of places for every level that is declared',
    'levels',
    absent.map((level) => ({ level })),
  );

/** Labels as the first reply has them; databases that are put together have no one name. */
function labelsOf(
  { database, annotationMap }: Reply,
  { months }: Plan,
  isOne: boolean,
): Vintage['labels'] {
  return {
    ...{ name: isOne ? database.label : null, url: null, updated: null, nextUpdate: null },
    ...{ classification: null, units: [], periods: months },
    notes: Object.values(annotationMap),
  };
}

/**
 * Tables of Stat-Xplore: the key is tried, the schema walked, and each table asked for with every
 * value spelt out, so that what its cube is of is known from the question. A level of place that
 * the service has no list of is left out with a warning.
 */
export const statXploreAdapter: SourceAdapter = {
  async fetch(given, { snapshots, progress }) {
    const dataset = demandFigures(given);
    progress(await askAllowance(snapshots));
    const pages: Snapshot[] = [];
    const planned = await plan(dataset, askSchema(snapshots, pages));
    const tables: Snapshot[] = [];
    let first: Reply | undefined;
    for (const [done, query] of planned.queries.entries()) {
      progress('tables of Stat-Xplore', done, planned.queries.length);
      const table = await takeTable(snapshots, query, async ({ path }) => ({
        rows: labelCells(await readReply(path, query), query).length,
      }));
      first ??= await readReply(table.path, query);
      tables.push(table);
    }
    if (!first) throw new Refused('nothing_held', 'the service has none of the tables');
    return [
      {
        snapshots: [...pages, ...tables],
        labels: labelsOf(first, planned, sourceOf(dataset).databases.length === 1),
        ...{ sourceReleased: null, clock: 'store', checks: [checkLevels(planned.absent)] },
      },
    ];
  },
  async parse(given, { snapshots }, database) {
    const dataset = demandFigures(given);
    const codes = await resolveCodes(dataset);
    const { read, labels } = noteLabels(rereadSchema(snapshots));
    const { queries } = await plan(dataset, read);
    await keepPrintedCodes(database, nameUsed(queries, labels));
    const append = await startParsed(database, [...codes.keys()]);
    await startControl(database);
    const seen = new Set<string>();
    const isFirst = (cell: string): boolean => seen.size < seen.add(cell).size;
    for (const query of queries) {
      const table = snapshots.find(({ request }) => request?.body === query.body);
      if (!table) throw new Error(`there is no snapshot of the table ${query.body}`);
      const reply = await readReply(table.path, query);
      if (query.role === 'control') await keepControl(database, reply, query);
      else
        await append(makeRows(reply, query, { codes, digest: table.sha256.slice(0, 12), isFirst }));
    }
  },
  checks: async (given, _, database) => {
    const dataset = demandFigures(given);
    const { measures } = dataset.declaration;
    const codes = await resolveCodes(dataset);
    return runChecks(database, [
      repeatedCheck([...codes.keys()]),
      ...controlChecks(measures, codes),
    ]);
  },
};
