import { name } from '../../warehouse/sql.ts';
import type { CodeEntry } from '../../warehouse/codes.ts';
import { addFault } from '../context.ts';
import type { CheckContext } from '../context.ts';
import { listed, oneOf } from '../filters/filter.ts';
import type { ReadFilter } from '../filters/operator.ts';
import type { Parameter } from '../parameters.ts';
import {
  findPeriods,
  heldPeriods,
  isFault,
  nearestPeriods,
  spell,
  timelineOf,
} from './timeline.ts';
import type { HeldPeriod } from './timeline.ts';
import { TABLE_KINDS } from '../tables/table-kinds.ts';

/** The word that asks for the last period of each series apart. */
export const LATEST_EACH = 'latest_each';

/** What `period=` selects. `latestEach`: the last period of every series, whichever that is. */
export interface PeriodChoice {
  readonly chosen: readonly HeldPeriod[];
  readonly latestEach: boolean;
  /** `latest` was asked for: areas without a row then are worth a warning. */
  readonly latest: boolean;
  readonly read: ReadFilter | undefined;
}

/** Reads `period=` (contract, section 5); adds a fault for every item that selects nothing. */
export function readPeriods(
  asked: Parameter,
  measures: readonly CodeEntry[],
  context: CheckContext,
): PeriodChoice | undefined {
  const timeline = timelineOf(
    heldPeriods(context.table.codes.get('period')?.entries ?? []),
    measures,
  );
  const { key, kind } = context.table;
  if (asked.text === LATEST_EACH && key.includes('period')) {
    if (TABLE_KINDS[kind].hasFigures) {
      return { chosen: timeline.periods, latestEach: true, latest: false, read: undefined };
    }
    const message = `${LATEST_EACH} is for figures: changes have no newest row of a series. Name periods, or take latest.`;
    addFault(context, asked, LATEST_EACH, { code: 'malformed-value', message });
    return undefined;
  }
  const codes = new Set<string>();
  let sound = true;
  for (const item of asked.items) {
    if (item === LATEST_EACH) {
      const message = `${LATEST_EACH} stands alone: it cannot be one of a list.`;
      addFault(context, asked, item, { code: 'malformed-value', message });
      sound = false;
      continue;
    }
    const found = findPeriods(item, timeline);
    if (isFault(found)) {
      sound = false;
      const near = nearestPeriods(item, timeline);
      addFault(context, asked, item, { ...found, nearest: near, see: context.see('period') });
    } else for (const { code } of found) codes.add(code);
  }
  if (!sound) return undefined;
  const chosen = timeline.periods.filter(({ code }) => codes.has(code));
  const all = chosen.length === timeline.periods.length;
  const list = chosen.map(({ code }) => code);
  return {
    chosen,
    latestEach: false,
    latest: asked.items.some((item) => item.startsWith('latest') && !item.includes('..')),
    read: {
      canonical: all ? [] : spell(chosen, timeline),
      filter: {
        column: 'period',
        bySeries: false,
        numeric: false,
        sql: (binder) => (all ? 'true' : oneOf('period', list, binder)),
        english: `Period is ${listed(spellNames(chosen))}`,
        codes,
      },
    },
  };
}

function spellNames(chosen: readonly HeldPeriod[]): string[] {
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first && last && chosen.length > 3) return [`from ${first.label} to ${last.label}`];
  return chosen.map(({ label }) => label);
}

/** SQL that sorts rows with the newest period first. */
export const NEWEST_FIRST = 'period_start DESC, period_end DESC, period DESC';

/** SQL that keeps the last period of every series: to be put after WHERE of the series filters. */
export function qualifyLatestEach(key: readonly string[]): string {
  const series = key.filter((column) => column !== 'period').map(name);
  const by = series.length === 0 ? '' : `PARTITION BY ${series.join(', ')} `;
  return `QUALIFY row_number() OVER (${by}ORDER BY ${NEWEST_FIRST}) = 1`;
}
