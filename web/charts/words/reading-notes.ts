import { dateWords } from '../../words/date.ts';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import { lineAxis } from '../draw/line-axis.ts';
import { hasBand } from '../draw/roles.ts';
import type { ChartIntent, ChartKind, ChartRow } from '../intent.ts';
import { drawnRows } from '../draw/series.ts';

/** What of a drawing is an interval. */
const INTERVALS: Readonly<Record<ChartKind, string>> = {
  line: 'The pale band',
  bar: 'The thin line under a bar',
  ranked: 'The thin line through the end of a bar',
};

const WITHHELD: ReadonlySet<string> = new Set(['suppressed', 'unreliable']);

/** How to read a drawing: age, breaks, bands, an axis that does not start at zero. Pure. */
export function readingNotes(intent: ChartIntent, rows: readonly ChartRow[]): string[] {
  const ends = rows.map(({ period_end }) => period_end).sort();
  const shown = intent.breaks.filter(
    ({ date }) => date > (ends[0] ?? '') && date <= (ends.at(-1) ?? ''),
  );
  const notes = shown.map(
    ({ date, what }) =>
      `Dashed upright line, ${dateWords(date)}: ${what.replace(/\.$/, '')}. Figures on both sides of it are not one series.`,
  );
  const axis = lineAxis(intent, rows);
  if (intent.kind === 'line' && !axis.zero) {
    notes.push(`Vertical axis starts at ${axis.ticks[0]?.words ?? ''}, not at zero.`);
  }
  const sure = rows.filter(({ interval }) => isConfidence(interval));
  if (sure.some(({ series }) => intent.kind !== 'line' || hasBand(intent, series))) {
    notes.push(
      `${intent.mapped ? 'The range beside a number' : INTERVALS[intent.kind]} is the 95% confidence interval: where the true figure is likely to lie.`,
    );
  }
  if (intent.kind === 'line' && drawnRows(rows, () => true).some(({ value }) => value === null)) {
    const withheld = rows.some(({ value, status }) => value === null && WITHHELD.has(status));
    notes.push(
      `A line stops where no figure is held here${withheld ? ' or the publisher withheld it' : ''}.`,
    );
  }
  if (intent.kind !== 'line' && rows.some(({ flags }) => flags?.includes('provisional'))) {
    notes.push('p: provisional, the publisher expects to revise it.');
  }
  return intent.age === undefined ? notes : [intent.age, ...notes];
}
