import { listed } from './filters/filter.ts';
import type { Query } from './query.ts';
import { TABLE_KINDS } from './tables/table-kinds.ts';

/** The question in one English sentence, for a reader who sees only the answer. */
export function describe(query: Query): string {
  const rows = TABLE_KINDS[query.table.kind].noun;
  const latest = query.latestEach ? ['Period is the last of each series'] : [];
  const conditions = [...query.filters.map(({ english }) => english), ...latest];
  const where = conditions.length === 0 ? '' : ` where ${listedAll(conditions)}`;
  const by = query.canonical.get('sort') ?? [];
  const order =
    by.length === 0
      ? ''
      : `, sorted by ${listed(
          by.map((item) => (item.startsWith('-') ? `${item.slice(1)} descending` : item)),
          'and',
        )}`;
  return `${rows}${where}${order}.`;
}

/** Conditions joined by `and`, each with its first letter small. */
function listedAll(conditions: readonly string[]): string {
  return conditions.map((each) => each.charAt(0).toLowerCase() + each.slice(1)).join(' and ');
}
