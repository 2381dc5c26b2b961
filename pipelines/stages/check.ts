import type { Dataset } from '../../datasets/discover.ts';
import type { CodeItem } from '../../schemas/dataset/code.ts';
import { keyOf, observationColumns } from '../../schemas/release/columns.ts';
import type { HostedDeclaration } from '../../schemas/dataset/declaration.ts';
import type { CheckResult } from '../../schemas/release/manifest.ts';
import { demandPassed, runChecks } from '../kinds/checks/check.ts';
import { recordChecks } from '../kinds/records/checks.ts';
import type { Engine } from '../engine.ts';
import type { Vintage } from '../publishers/adapter.ts';
import { findComparable } from '../store/versions/compare.ts';
import type { Previous } from '../store/versions/compare.ts';
import { validateObservations } from '../kinds/observations/check.ts';

/** Code lists of a dataset's coded columns; empty for records. */
export type Codes = ReadonlyMap<string, readonly CodeItem[]>;

/** What rows are held against. */
export interface Against {
  readonly vintage: Vintage;
  readonly codes: Codes;
  readonly previous: Previous | null;
}

/**
 * Checks every row of a vintage against what was declared, the publisher's own lists, and the
 * release before, after the adapter's own checks. Throws `ChecksFailed` naming the rows at fault; otherwise answers every result.
 */
export async function validate(
  engine: Engine,
  { declaration }: Dataset<HostedDeclaration>,
  adapterChecks: readonly CheckResult[],
  { vintage, codes, previous }: Against,
): Promise<CheckResult[]> {
  demandPassed(adapterChecks);
  const results =
    declaration.kind === 'observations'
      ? await validateObservations(engine.database, {
          declaration,
          codes,
          vintage,
          previous: findComparable(previous, keyOf(observationColumns(declaration))),
        })
      : await runChecks(engine.database, recordChecks(declaration));
  demandPassed(results);
  return [...adapterChecks, ...results];
}
