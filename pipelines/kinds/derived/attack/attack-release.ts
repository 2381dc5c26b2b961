import { z } from 'zod';
import type { Hidden } from '../../../../schemas/dataset/kinds/derived.ts';
import { attack } from '../../../../schemas/figures/disclosure/attack.ts';
import type { Attack } from '../../../../schemas/figures/disclosure/attack.ts';
import { rangeIn } from '../../../../schemas/figures/disclosure/known.ts';
import type { Known, Range } from '../../../../schemas/figures/disclosure/known.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import type { Taken } from '../../kind.ts';
import { checkRatios } from './check-ratios.ts';
import { findDivisions } from './divisions.ts';
import { findSums, nameCell } from './find-sums.ts';
import type { PublishedCell } from './read-cells.ts';
import { cellColumns, readTables } from './read-tables.ts';
import type { DerivedFigures } from './read-tables.ts';

const Period = z.object({ period: z.string() });

/** What several tables say of the same cells: each cell is in what all of them allow. */
function meet(cells: readonly PublishedCell[], columns: readonly string[]): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { key, range } of cells) {
    const cell = nameCell(key, columns);
    const { low, high } = rangeIn(ranges, cell);
    ranges.set(cell, { low: Math.max(low, range.low), high: Math.min(high, range.high) });
  }
  return ranges;
}

/** Attacks the hidden cells of one measure and period; null where it hides none. */
async function attackPeriod(
  database: Database,
  declaration: DerivedFigures,
  taken: Taken,
  asked: { measure: string; period: string; hidden: Hidden },
): Promise<Attack | null> {
  const columns = cellColumns(declaration);
  const { published, here } = await readTables(database, declaration, taken, asked);
  const all = [...published, ...here];
  const cells = all.filter(({ isHidden }) => isHidden).map(({ key }) => nameCell(key, columns));
  if (cells.length === 0) return null;
  const divisions = await findDivisions(database, declaration, {
    ...{ codes: taken.codes, releases: taken.vintage.releases ?? [] },
    ...{ period: asked.period, areasAddUp: asked.hidden.areas_add_up },
  });
  const know = (known: readonly PublishedCell[]): Known => ({
    ranges: meet(known, columns),
    sums: findSums(known, columns, divisions),
  });
  return attack([...new Set(cells)], {
    before: know(published),
    after: know(all),
    leastWidth: asked.hidden.least_width,
  });
}

/** What the attacks on a measure came to, as the check that the release must pass. */
function judge(measure: string, attacks: readonly Attack[]): CheckResult {
  const pinned = attacks.reduce((sum, each) => sum + each.pinned.length, 0);
  return {
    id: `hidden_stays_hidden_${measure}`,
    level: 'error',
    result: pinned === 0 ? 'pass' : 'fail',
    what: 'No hidden count can be worked back out of this release, the one before it and the tables that it is made from (bounds propagation and linear programmes)',
    measured: pinned,
    limit: 0,
    unit: 'cells',
    sample: [],
    examined: attacks.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}

/**
 * Attacks a release before it is published, for every measure that hides small counts: with the
 * tables of the publishers that it is made from, its own rows and those of the release before. A
 * hidden count that they pin more closely than declared, and than the publishers' tables do alone,
 * stops the publish, and so does a ratio of a hidden count that gives it away. The results say how many
 * were attacked and how many were pinned, not which.
 */
export async function attackRelease(
  database: Database,
  declaration: DerivedFigures,
  taken: Taken,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [measure, hidden] of Object.entries(declaration.hides)) {
    const periods = await database.rows(
      `SELECT DISTINCT period::VARCHAR AS period FROM figures WHERE measure::VARCHAR = ${text(measure)} ORDER BY 1`,
      Period,
    );
    const attacks: Attack[] = [];
    for (const { period } of periods) {
      const asked = { measure, period, hidden };
      const came = await attackPeriod(database, declaration, taken, asked);
      if (came) attacks.push(came);
    }
    results.push(judge(measure, attacks));
    const ratios = await checkRatios(database, declaration, measure);
    if (ratios) results.push(ratios);
  }
  return results;
}
