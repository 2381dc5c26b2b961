import type { CodeItem } from '../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../schemas/dataset/declaration.ts';
import type { CheckResult } from '../../../schemas/release/manifest.ts';
import { demandPassed, runChecks } from '../checks/check.ts';
import { compareWithBefore } from './checks/compared.ts';
import { checkDrift } from './checks/drift.ts';
import { keptChecks } from './checks/kept.ts';
import { movedChecks } from './checks/moved.ts';
import { nameChecks, namesKeptChecks } from './checks/names.ts';
import { partsChecks } from './checks/parts.ts';
import { checkPeriodsComplete } from './checks/periods.ts';
import { plausibleChecks } from './checks/plausible.ts';
import { ratesChecks } from './checks/rates.ts';
import { readableChecks } from './checks/readable.ts';
import { repeatedCheck } from './checks/repeated.ts';
import { revisedChecks } from './checks/revised.ts';
import { spikeCheck } from './checks/spike.ts';
import { uniqueChecks } from './checks/unique.ts';
import { wholeChecks } from './checks/whole.ts';
import { zerosCheck } from './checks/zeros.ts';
import type { Database } from '../../duckdb.ts';
import type { Vintage } from '../../publishers/adapter.ts';
import { keyColumns, shapeObservations } from './shape.ts';

/** What the validate stage needs to know beside the rows. */
export interface ValidateInput {
  readonly declaration: ObservationsDeclaration;
  readonly codes: ReadonlyMap<string, readonly CodeItem[]>;
  readonly vintage: Vintage;
  /** The Parquet file of the release before, if there is one. */
  readonly previous: string | null;
}

/**
 * Checks `parsed`, shapes it into `figures`, checks those. Throws `ChecksFailed` at the first group
 * that the next one leans on; otherwise answers all results, failures of the last group among them.
 */
export async function validateObservations(
  database: Database,
  { declaration, codes, vintage, previous }: ValidateInput,
): Promise<CheckResult[]> {
  const readable = await runChecks(database, [
    ...readableChecks(declaration, codes),
    ...nameChecks,
  ]);
  demandPassed(readable);
  await shapeObservations(database, declaration, codes);
  const key = keyColumns(declaration);
  const unique = await runChecks(database, uniqueChecks);
  demandPassed(unique);
  const figures = [
    await checkPeriodsComplete(database, vintage.labels.periods),
    ...(await runChecks(database, [
      ...plausibleChecks(declaration, key),
      ...partsChecks(declaration, codes, key),
      repeatedCheck(key),
      spikeCheck(declaration, key),
      ...ratesChecks(declaration, key),
      ...wholeChecks(key),
      zerosCheck,
    ])),
    ...(previous === null ? [] : await checkBefore(database, declaration, previous)),
  ];
  return [...readable, ...unique, ...figures];
}

/** `figures` against the release before: what is gone, what moved, and how far. */
async function checkBefore(
  database: Database,
  declaration: ObservationsDeclaration,
  previous: string,
): Promise<CheckResult[]> {
  const key = keyColumns(declaration);
  await compareWithBefore(database, previous, key);
  return [
    ...(await checkDrift(database, declaration.checks)),
    ...(await runChecks(database, [
      ...keptChecks(key),
      ...namesKeptChecks,
      ...movedChecks(key),
      ...revisedChecks(declaration, key),
    ])),
  ];
}
