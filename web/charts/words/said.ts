import { isConfidence } from '../../../schemas/figures/interval.ts';
import { ESTIMATED_FROM } from '../../../schemas/words/vocabulary.ts';
import { figureWords } from '../../words/number.ts';
import { inPeriod } from '../../words/period.ts';
import { statusSentence } from '../../words/status.ts';
import type { ChartIntent, ChartRow } from '../intent.ts';
import { intervalWords } from './row-words.ts';

/** A figure with its unit, or why there is none. */
export function said(row: ChartRow, { unit, decimals }: ChartIntent['measure']): string {
  if (row.value === null) return statusSentence(row.status);
  return figureWords(row.value, unit, decimals);
}

/** The figure, with its confidence interval where one is published. */
export function toldOf(row: ChartRow, { measure }: ChartIntent): string {
  const range = isConfidence(row.interval) ? intervalWords(row, measure) : '';
  return `${said(row, measure)}${range === '' ? '' : ` (${range})`}`;
}

/**
 * The period of figures, with the one word that is said of those that the publisher expects to
 * revise: `in June 2026 (provisional)`.
 */
export function saidPeriod(name: string, rows: readonly ChartRow[]): string {
  const marked = rows.some(
    ({ value, flags }) => value !== null && (flags?.includes('provisional') ?? false),
  );
  return `${inPeriod(name)}${marked ? ' (provisional)' : ''}`;
}

/** What is said after figures that are estimates. */
export function hedge({ estimatedFrom: from }: ChartIntent, rows: readonly ChartRow[]): string {
  const numbers = rows.filter(({ value }) => value !== null).length;
  if (from === undefined || numbers === 0) return '';
  return ` ${numbers === 1 ? 'It is an estimate' : 'These are estimates'} from ${ESTIMATED_FROM[from]}.`;
}
