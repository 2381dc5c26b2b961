import { name } from '../../duckdb.ts';
import type { CellChange } from '../../store/versions/difference.ts';

/** A record was revised when any column beside its key differs. It has no value to set beside. */
export const RECORD_CHANGE: CellChange = {
  changed: (columns) => {
    const differs = columns.map(
      (column) => `old.${name(column)} IS DISTINCT FROM new.${name(column)}`,
    );
    return differs.length === 0 ? 'NULL' : `CASE WHEN ${differs.join(' OR ')} THEN 'revised' END`;
  },
  values: {
    value_before: 'NULL::DOUBLE',
    value_after: 'NULL::DOUBLE',
    difference: 'NULL::DOUBLE',
    status_before: 'NULL::VARCHAR',
    status_after: 'NULL::VARCHAR',
  },
};
