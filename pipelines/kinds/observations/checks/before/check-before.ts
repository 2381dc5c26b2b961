import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import type { Database } from '../../../../duckdb.ts';
import { runChecks } from '../../../checks/check.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { couldNotTell } from '../../../checks/could-not-tell.ts';
import { keyColumns } from '../../cells/lay-out-cells.ts';
import { basesChecks } from './bases.ts';
import { blankedChecks } from './blanked.ts';
import { compareWithBefore } from './compared.ts';
import { DRIFTS, measureDrift, zeroedChecks } from './drift.ts';
import { exchangedChecks } from './exchanged.ts';
import { keptChecks } from './kept.ts';
import { revisedLevelChecks } from './levels.ts';
import { movedChecks } from './moved.ts';
import { namesKeptChecks } from './names-kept.ts';
import { repeatedRevisionCheck } from './repeated.ts';
import { revisedChecks } from './revised.ts';

/** Figures that are there now and in the release before, of those that are there now. */
const FIGURES_COMPARED = `SELECT count(*) FILTER (value IS NOT NULL AND value_before IS NOT NULL) AS examined,
  (SELECT count(value) FROM figures) AS "of" FROM compared`;
/** Cells of the release before: whether each is still there can be told of all. */
const CELLS_BEFORE = 'SELECT count(*) AS examined, count(*) AS "of" FROM compared';

/** Checks with how far they can tell, where they do not say it themselves. */
const withPower = (power: string, checks: readonly SqlCheck[]): SqlCheck[] =>
  checks.map((check) => ({ power, ...check }));

function listChecks(declaration: FiguresDeclaration, key: readonly string[]): SqlCheck[] {
  const { entities } = declaration;
  return [
    ...withPower(CELLS_BEFORE, keptChecks(key, entities)),
    ...namesKeptChecks(entities),
    ...withPower(FIGURES_COMPARED, [
      ...zeroedChecks(key),
      ...movedChecks(key, entities),
      ...exchangedChecks(key),
      repeatedRevisionCheck(key),
      ...revisedChecks(declaration, key),
      ...revisedLevelChecks(declaration, key),
      ...blankedChecks(declaration),
      ...basesChecks(declaration, key),
    ]),
  ];
}

/**
 * `figures` against the release before (a Parquet file): what is gone, what moved, and how far. Where
 * there is none, the results say that none of these checks could tell.
 */
export async function checkBefore(
  database: Database,
  declaration: FiguresDeclaration,
  before: string | null,
): Promise<CheckResult[]> {
  const key = keyColumns(declaration);
  const checks = listChecks(declaration, key);
  if (before === null) return [...Object.values(DRIFTS), ...checks].map(couldNotTell);
  await compareWithBefore(database, before, key, declaration.entities);
  return [
    ...(await measureDrift(database, declaration.checks)),
    ...(await runChecks(database, checks, 'figures')),
  ];
}
