import { yearOf } from '../../../../schemas/signals/signal.ts';
import { SIGNAL_KINDS } from '../../../../schemas/signals/words.ts';
import { wordsOf } from '../../../../schemas/words/vocabulary.ts';
import type { HiddenCells } from '../../../../schemas/figures/disclosure/employers/hide-cells.ts';
import type { Database } from '../../../duckdb.ts';
import { startParsed } from '../../write-parsed.ts';
import type { ParsedFigure } from '../../write-parsed.ts';
import { readGroups } from '../read/occupations.ts';
import { openAreas } from '../read/counted-areas.ts';
import { keepHiding } from './account-hiding.ts';
import { readShown } from './read-shown.ts';
import { MEASURES, tabulate } from './tabulate.ts';
import type { Table } from './tabulate.ts';
import { lineUp } from './line-up.ts';
import type { TakenSignal } from './taken-signal.ts';

/** Years after that of the run of which it is always told what may be told. */
const YEARS_AHEAD = 3;
/** Which snapshot the signals are of, the year of the run, and the figures of the release before. */
interface Told {
  readonly place: string;
  readonly year: number;
  /** A file of its rows; null for the first release. */
  readonly before: string | null;
}

/**
 * Makes table `parsed`: totals of signals by area, occupation, kind and year of start, what may not be
 * shown hidden; and the account of what that is. Each kind and year is a table of its own: no sum goes
 * over them.
 */
export async function totalSignals(
  database: Database,
  signals: readonly TakenSignal[],
  { place, year, before }: Told,
): Promise<void> {
  const areas = await openAreas();
  const occupations = await readGroups();
  const append = await startParsed(database, ['occupation', 'signal_kind']);
  const always = Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => String(year + ahead));
  const years = [...new Set([...always, ...signals.map(({ says }) => yearOf(says))])].sort();
  const countries = signals.flatMap(({ says }) => areas.chain(says.area).at(-1)?.code ?? []);
  const roots = [...new Set(['E92000001', ...countries])].sort();
  const earlier = before === null ? null : await readShown(database, before);
  const hiding: HiddenCells[] = [];
  let rows = 0;
  for (const signal_kind of wordsOf(SIGNAL_KINDS)) {
    for (const period of years) {
      const own = signals.flatMap(({ says }) =>
        says.kind === signal_kind && yearOf(says) === period ? [says] : [],
      );
      const tables: Table[] = [];
      for (const measure of MEASURES) {
        const shown = earlier?.get(`${measure} ${signal_kind} ${period}`) ?? null;
        tables.push(await tabulate(own, measure, { areas, occupations }, shown));
      }
      hiding.push(...tables.map(({ hidden }) => hidden));
      const cells = [...lineUp(tables, { areas, occupations, roots })];
      // A year further off is told of only where there is something to tell.
      const isTold = always.includes(period) || cells.some(({ value }) => value !== null);
      const figures = (isTold ? cells : []).map(
        ({ area, occupation, measure, value }): ParsedFigure => ({
          source_row: `${place}:${++rows}`,
          ...{ disposition: 'publish', reason: null },
          ...{ area: area.code, area_name: area.name, area_type: area.type },
          ...{ area_vintage: null, vintage_order: 0, period, measure, value },
          status: value === null ? 'suppressed' : 'observed',
          ...{ flags: 'constructed', source_value: null, source_status: null },
          dimensions: { occupation, signal_kind },
        }),
      );
      await append(figures);
    }
  }
  await keepHiding(database, hiding);
}
