import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import type { Database } from '../../../../duckdb.ts';
import { runChecks } from '../../../checks/check.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { couldNotTell } from '../../../checks/could-not-tell.ts';
import { exchangeChecks, layOutPairs } from './exchanged.ts';
import { figureChecks, layOutFigures } from './figures.ts';
import { formChecks, layOutSteps } from './form.ts';
import { groupChecks, layOutGroups } from './groups.ts';
import { hasHistory, layOutNewest, NOTHING } from './lay-out-newest.ts';
import { layOutLevels, levelChecks } from './levels.ts';
import { layOutRepeats, repeatChecks } from './repeats.ts';

/**
 * The newest period of every measure against its own past, that of its series and its siblings: all
 * that a figure says by being where it was. It needs no release before: the periods of the file are
 * its history. Where there is one period, no check can tell, and the results say that nothing was examined.
 */
export async function checkNewest(
  database: Database,
  declaration: FiguresDeclaration,
  key: readonly string[],
): Promise<CheckResult[]> {
  const newest = (await hasHistory(database))
    ? await layOutNewest(database, declaration, key)
    : NOTHING;
  const checks: readonly SqlCheck[] = [
    ...levelChecks,
    ...groupChecks,
    ...figureChecks(newest),
    ...exchangeChecks,
    ...repeatChecks,
    ...formChecks,
  ];
  if (newest.changes === 0) return checks.map(couldNotTell);
  await layOutLevels(database, newest);
  await layOutGroups(database, newest);
  await layOutFigures(database, newest);
  await layOutPairs(database, newest, declaration.measures);
  await layOutRepeats(database, newest);
  await layOutSteps(database, newest);
  return runChecks(database, checks, 'figures');
}
