import type { CellChange } from '../../store/versions/difference.ts';

const OBSERVED = 'value IS NOT NULL';

/** A figure was hidden, shown, revised, or only its status or flags changed; the first line that holds decides. */
export const FIGURE_CHANGE: CellChange = {
  changed: () => `CASE
    WHEN old.${OBSERVED} AND new.value IS NULL THEN 'newly_hidden'
    WHEN old.value IS NULL AND new.${OBSERVED} THEN 'newly_shown'
    WHEN old.value IS DISTINCT FROM new.value OR old.low IS DISTINCT FROM new.low
      OR old.high IS DISTINCT FROM new.high OR old.n IS DISTINCT FROM new.n THEN 'revised'
    WHEN old.status <> new.status THEN 'status_changed'
    WHEN old.flags <> new.flags THEN 'flags_changed' END`,
  values: {
    value_before: 'old.value',
    value_after: 'new.value',
    difference: 'new.value - old.value',
    status_before: 'old.status',
    status_after: 'new.status',
  },
};
