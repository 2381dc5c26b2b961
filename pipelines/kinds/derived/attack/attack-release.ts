import { z } from 'zod';
import type { DerivedDeclaration, Hidden } from '../../../../schemas/dataset/kinds/derived.ts';
import { attack } from '../../../../schemas/figures/disclosure/attack.ts';
import { rangeIn } from '../../../../schemas/figures/disclosure/known.ts';
import type { Known, Range } from '../../../../schemas/figures/disclosure/known.ts';
import { keyOf, observationColumns } from '../../../../schemas/release/columns.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { findComparable } from '../../../store/versions/previous.ts';
import type { Taken } from '../../kind.ts';
import { findDivisions } from './divisions.ts';
import { findSums, nameCell } from './find-sums.ts';
import { readCells } from './read-cells.ts';
import type { PublishedCell } from './read-cells.ts';

type DerivedFigures = Extract<DerivedDeclaration, { makes: 'observations' }>;

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

/** Reads the cells of one measure and period: as released here, before this, and by publishers. */
async function readTables(
  database: Database,
  declaration: DerivedFigures,
  { vintage, previous }: Taken,
  { measure, period, hidden }: { measure: string; period: string; hidden: Hidden },
) {
  const columns = keyOf(observationColumns(declaration)).filter(
    (column) => column !== 'period' && column !== 'measure',
  );
  const declared = declaration.measures.find(({ id }) => id === measure);
  const own = {
    period,
    measure,
    columns: Object.fromEntries(
      columns.map((column): [string, string] => [column, `${name(column)}::VARCHAR`]),
    ),
    rounding: (declared?.rounding?.to ?? 0) / 2,
  };
  const earlier = findComparable(previous, keyOf(observationColumns(declaration)));
  const published: PublishedCell[] = [];
  for (const { dataset, measure: theirs, codes, where } of hidden.published_as) {
    const release = vintage.releases?.find((each) => each.dataset === dataset);
    if (!release) continue;
    const fixed = Object.entries(codes).map(([column, code]): [string, string] => [
      column,
      text(code),
    ]);
    published.push(
      ...(await readCells(database, {
        ...own,
        ...{ where, measure: theirs, columns: { ...own.columns, ...Object.fromEntries(fixed) } },
        from: `read_parquet(${text(`${release.folder}/data.parquet`)})`,
      })),
    );
  }
  const here = await readCells(database, { ...own, from: 'figures' });
  const before =
    earlier === null
      ? []
      : await readCells(database, { ...own, from: `read_parquet(${text(earlier)})` });
  return { columns, published, here: [...here, ...before] };
}

/**
 * Attacks a release before it is published, for every measure that hides small counts: with the
 * tables of the publishers that it is made from, its own rows and those of the release before. A
 * hidden count that they pin more closely than declared, and than the publishers' tables do alone,
 * stops the publish. The result says how many were attacked and how many were pinned, not which.
 */
export async function attackRelease(
  database: Database,
  declaration: DerivedFigures,
  taken: Taken,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [measure, hidden] of Object.entries(declaration.hides)) {
    let [attacked, pinned] = [0, 0];
    const periods = await database.rows(
      `SELECT DISTINCT period::VARCHAR AS period FROM figures WHERE measure::VARCHAR = ${text(measure)} ORDER BY 1`,
      Period,
    );
    for (const { period } of periods) {
      const tables = await readTables(database, declaration, taken, { measure, period, hidden });
      const { columns, published, here } = tables;
      const all = [...published, ...here];
      const cells = all.filter(({ isHidden }) => isHidden).map(({ key }) => nameCell(key, columns));
      if (cells.length === 0) continue;
      const { codes, vintage } = taken;
      const divisions = await findDivisions(database, declaration, {
        ...{ codes, period, releases: vintage.releases ?? [], areasAddUp: hidden.areas_add_up },
      });
      const know = (known: readonly PublishedCell[]): Known => ({
        ranges: meet(known, columns),
        sums: findSums(known, columns, divisions),
      });
      const came = await attack([...new Set(cells)], {
        before: know(published),
        after: know(all),
        leastWidth: hidden.least_width,
      });
      attacked += came.hidden;
      pinned += came.pinned.length;
    }
    results.push({
      id: `hidden_stays_hidden_${measure}`,
      level: 'error',
      result: pinned === 0 ? 'pass' : 'fail',
      what: 'No hidden count can be worked back out of this release, the one before it and the tables that it is made from (bounds propagation and linear programmes)',
      measured: pinned,
      limit: 0,
      unit: 'cells',
      sample: [],
      examined: attacked,
    });
  }
  return results;
}
