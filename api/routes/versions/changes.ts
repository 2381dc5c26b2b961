import { z } from 'zod';
import { ChangesAnswer } from '../../../schemas/answers/rows/rows.ts';
import { CHANGE_COLUMNS, CHANGES } from '../../../schemas/release/changes.ts';
import { STATUSES } from '../../../schemas/words/vocabulary.ts';
import { rowBodies } from '../../openapi/bodies.ts';
import type { Facts } from '../../openapi/facts.ts';
import type { FilteredTable } from '../../openapi/filters.ts';
import { ROW_PROBLEMS } from '../../openapi/operation.ts';
import { bareEntry, codeListOf } from '../../warehouse/codes.ts';
import { name } from '../../warehouse/sql.ts';
import { describeQuestion } from '../rows/row-parameters.ts';
import { readLater } from '../route/declare-parameter.ts';
import { pathEntries } from '../route/entries.ts';
import { readPath } from '../route/path.ts';
import type { Route } from '../route/route.ts';
import { answerChanges } from './answer-changes.ts';

const PATH = '/v1/datasets/{id}/versions/{version}/changes';
const FILE = '/v1/datasets/{id}/versions/{version}/changes.{extension}';
const RELEASE = '/v1/datasets/earnings-by-residence/versions/1.0.0';

const FROM = readLater(
  'The release to compare with; the one before when it is left out.',
  z.string().regex(/^\d+\.\d+\.\d+$/),
);

const listed = (words: readonly string[]) =>
  codeListOf(words.map((word, i) => bareEntry(word, i, 0)));

/** The key of a table, and what is said of a cell that differs. */
function changesOf({ dataset, columns, codes }: FilteredTable): FilteredTable {
  const statuses = listed(Object.keys(STATUSES));
  const said = CHANGE_COLUMNS.map((column) => ({ ...column, sql: name(column.name) }));
  return {
    dataset,
    columns: [...columns.filter(({ key }) => key), ...said],
    codes: new Map([
      ...codes,
      ['change', listed(CHANGES)],
      ['status_before', statuses],
      ['status_after', statuses],
    ]),
  };
}

const describeChanges = (path: string) => (facts: Facts) => [
  ...pathEntries(path),
  ...describeQuestion(facts, facts.tables.map(changesOf), { from: FROM }),
];

const common = {
  method: 'get',
  tag: 'Versions',
  headers: 'rows',
  ranges: true,
  description:
    'One row for every cell that differs: how it changed, and its value and status before and after. Same grammar and formats as the rows.',
  problems: [...ROW_PROBLEMS, 'unknown-version', 'unknown-dataset', 'withdrawn', 'pruned'],
} as const;

/** What a release changed, in the format of `Accept`. */
export const readChanges: Route = {
  ...common,
  path: PATH,
  id: 'readChanges',
  summary: 'What a release changed, cell by cell',
  parameters: describeChanges(PATH),
  bodies: rowBodies(ChangesAnswer, 'accept'),
  examples: [
    { summary: 'Everything, a page at a time', path: `${RELEASE}/changes?limit=10` },
    { summary: 'Revised figures of one area', path: `${RELEASE}/changes?change=revised` },
  ],
  respond: (c, service) => answerChanges(c, service, readPath(PATH, c)),
};

/** What a release changed, as a file of one format. */
export const readChangesAs: Route = {
  ...common,
  path: FILE,
  id: 'readChangesAs',
  summary: 'What a release changed, as a file of one format',
  parameters: describeChanges(FILE),
  bodies: rowBodies(ChangesAnswer, 'extension'),
  problems: [...common.problems, 'unknown-route'],
  examples: [{ summary: 'As CSV', path: `${RELEASE}/changes.csv` }],
  respond: (c, service) => answerChanges(c, service, readPath(FILE, c)),
};
