import type { AreaIndex } from '../../registers/areas/area-index.ts';
import { areasWithoutRows } from '../../registers/areas/absent-areas.ts';
import { codedColumns, codesWithoutRows, noRows, periodsWithoutRows } from './absent-rows.ts';
import { mixedVintages, overlappingAreas } from '../../registers/areas/area-warnings.ts';
import { listed } from '../filters/filter.ts';
import type { Query } from '../query.ts';
import {
  breaksInSeries,
  mixedPeriods,
  notComparable,
  overlappingPeriods,
  rowsWithoutANumber,
  totalsBesideParts,
} from './series-warnings.ts';
import { present, warning } from './warning.ts';
import type { Warning } from '../../../schemas/answers/rows/warning.ts';
import type { Check, Facts } from './warning.ts';

/** What is not in Welsh in an answer in Welsh: names without an official one, and every message. */
const namesNotInWelsh: Check = (query, _, facts) => {
  if (query.lang !== 'cy') return [];
  const english = query.columns
    .filter(({ role }) => role === 'name')
    .map(({ name }) => name)
    .filter((name) =>
      present(query, name.replace(/_name$/, ''), facts).some(({ name_cy }) => name_cy === null),
    );
  const names =
    english.length === 0
      ? ''
      : `Some names are in English, where no official Welsh name is held: ${listed(english, 'and')}. `;
  const message = `${names}Messages, titles and descriptions are in English: they have no Welsh translation yet.`;
  return [warning('names_not_in_welsh', message, null, english)];
};

/** Every check, with the columns whose values in the answer decide it. */
const CHECKS: readonly {
  readonly check: Check;
  readonly by: (query: Query) => readonly string[];
}[] = [
  { check: totalsBesideParts, by: ({ table }) => table.dimensions.map(({ id }) => id) },
  { check: overlappingPeriods, by: () => ['period'] },
  { check: mixedPeriods, by: () => ['period'] },
  { check: overlappingAreas, by: () => ['area'] },
  { check: mixedVintages, by: () => ['area'] },
  { check: breaksInSeries, by: () => ['period', 'measure'] },
  { check: notComparable, by: () => ['measure'] },
  { check: namesNotInWelsh, by: () => [] },
  { check: rowsWithoutANumber, by: () => [] },
  { check: noRows, by: () => [] },
  { check: areasWithoutRows, by: () => ['area'] },
  { check: periodsWithoutRows, by: () => ['period'] },
  { check: codesWithoutRows, by: ({ table }) => codedColumns(table) },
];

/** What a question alone leaves open of its warnings. */
export interface Doubts {
  /** The columns whose values in the answer decide: without any, no look at the rows is needed. */
  readonly columns: readonly string[];
  /** What must be said of the answer, now that the facts about its rows are known. */
  judge(facts: Facts): Warning[];
}

/** Finds the warnings that a question alone cannot rule out. */
export function findDoubts(query: Query, areas: AreaIndex | undefined): Doubts {
  const held = new Set(query.table.columns.map(({ name }) => name));
  const checks = CHECKS.map(({ check, by }) => ({
    check,
    by: by(query),
    warned: check(query, areas),
  }));
  const columns = checks.flatMap(({ by, warned }) => {
    const named = new Set(warned.map(({ column }) => column));
    return by.filter((column) => held.has(column) && named.has(column));
  });
  const open = new Set(checks.flatMap(({ by, warned }) => (warned.length > 0 ? by : [])));
  return {
    columns: [...new Set(columns)],
    judge(facts) {
      // A check that no possible answer can fail cannot fail for the rows that were found.
      const left = checks.filter(
        ({ by }) => facts.total === 0 || by.length === 0 || by.some((column) => open.has(column)),
      );
      return left.flatMap(({ check }) => check(query, areas, facts));
    },
  };
}
