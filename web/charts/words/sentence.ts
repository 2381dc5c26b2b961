import { judgeDifference } from '../../../schemas/figures/difference.ts';
import { mayShareRows } from '../../../schemas/figures/cautions/series.ts';
import {
  type Direction,
  type YearPair,
  changeOnYear,
  findYearBefore,
  tellDirection,
} from '../../../schemas/figures/change/change.ts';
import { capital, listWords } from '../../../schemas/words/list.ts';
import { inPeriod } from '../../words/period.ts';
import { statusSentence } from '../../words/status.ts';
import { labelledNames } from '../draw/roles.ts';
import { seriesNames } from '../draw/series.ts';
import type { ChartIntent, ChartKind, ChartRow } from '../intent.ts';
import { rankedSentence } from './ranked-sentence.ts';
import { hedge, said, saidPeriod, toldOf } from './said.ts';

const LEAST_BARS = 3;
/** Of bars with the same figure, so many are named; the others are counted. */
const MOST_NAMED = 3;

/** Said of the ends of a range that may not be apart at all. */
function untold(least: ChartRow, most: ChartRow): string {
  const shared = mayShareRows(least, most);
  if (judgeDifference(most, least, shared).told !== 'not_apart') return '';
  return shared
    ? '; one of the two may be part of the other, so they cannot be told apart from their confidence intervals'
    : '; the 95% confidence interval of their difference includes zero, so these cannot be told apart';
}

function comparison(intent: ChartIntent, now: ChartRow, pair: YearPair<ChartRow>): string {
  const { before, broken } = pair;
  if (typeof before?.value !== 'number' || now.value === null) return '';
  const then = `${said(before, intent.measure)} ${inPeriod(before.period_name)}`;
  if (broken) return `, which is not comparable with ${then}, because the series was broken`;
  const change = changeOnYear(now, pair, intent.measure);
  if (!change) return '';
  const ways: Readonly<Record<Direction, string>> = {
    higher: `, up from ${then}`,
    lower: `, down from ${then}`,
    same: `, the same as ${inPeriod(before.period_name)}`,
    little_changed: `, little changed from ${then}`,
    no_clear_change: `, and ${then}; the 95% confidence interval of the difference includes zero, so this may not be a real change`,
    not_known: `, and ${then}; no interval is held here to tell whether this is a real change`,
  };
  const isSame = change.difference === 0;
  return ways[isSame ? 'same' : tellDirection(change, intent.estimatedFrom !== undefined)];
}

function lineSentence(intent: ChartIntent, rows: readonly ChartRow[]): string {
  const names = seriesNames(rows);
  const ordered = rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const own = names.find((name) => name === intent.focus) ?? names[0];
  const others = labelledNames(intent, names).filter((name) => name !== own);
  const first = ordered.findLast(({ series }) => series === own);
  if (!first) return 'There are no figures to draw.';
  const measure = capital(intent.measure.name);
  const isOwn = intent.focus === undefined || own === intent.focus;
  const isNamed =
    (intent.which ?? intent.undrawn) !== undefined ||
    names.length > 1 ||
    !isOwn ||
    intent.references?.includes(first.series) === true;
  const where = isNamed ? ` for ${first.series}` : '';
  const absent = isOwn ? '' : `No figure is held here for ${intent.focus}. `;
  const line = ordered.filter(({ series }) => series === own);
  const pair = findYearBefore(line, first, intent.breaks);
  const before = first.value === null || pair.before?.value === null ? undefined : pair.before;
  // Others may go on for longer: what they were then is what can be compared.
  const same = others.flatMap((name) =>
    rows.filter(
      ({ series, period, value }) => series === name && period === first.period && value !== null,
    ),
  );
  const main = `${absent}${measure}${where} ${saidPeriod(first.period_name, [first, ...same])}: ${toldOf(first, intent)}${comparison(intent, first, pair)}.`;
  const hedged = hedge(intent, [first, ...(before ? [before] : []), ...same]);
  if (same.length === 0) return `${main}${hedged}`;
  const rest = listWords(same.map((row) => `${said(row, intent.measure)} for ${row.series}`));
  return `${main} At the same time it was ${rest}.${hedged}`;
}

/** One end of a range, with all that print the same figure, so that none of them is left out. */
function endOf(intent: ChartIntent, rows: readonly ChartRow[], end: ChartRow): string {
  const same = rows.filter((row) => said(row, intent.measure) === said(end, intent.measure));
  const named = same.slice(0, MOST_NAMED);
  const more = same.length > named.length ? [`${same.length - named.length} more`] : [];
  const told = toldOf(end, intent);
  return named.every((row) => toldOf(row, intent) === told)
    ? `${told} for ${listWords([...named.map(({ series }) => series), ...more])}`
    : listWords([...named.map((row) => `${toldOf(row, intent)} for ${row.series}`), ...more]);
}

function barSentence(intent: ChartIntent, rows: readonly ChartRow[]): string {
  const numbers = rows.filter(({ value }) => value !== null);
  const period = saidPeriod(rows[0]?.period_name ?? '', rows);
  const measure = capital(intent.measure.name);
  if (numbers.length === 0) {
    const statuses = [...new Set(rows.map(({ status }) => statusSentence(status)))];
    return `${measure} ${period}: ${statuses.length === 0 ? 'no figure is held here' : listWords(statuses)}.`;
  }
  const ordered = numbers.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [most, least] = [ordered[0], ordered.at(-1)];
  if (!most || !least || ordered.length < LEAST_BARS) {
    const each = numbers.map((row) => `${toldOf(row, intent)} for ${row.series}`);
    return `${measure} ${period}: ${listWords(each)}.${hedge(intent, numbers)}`;
  }
  if (intent.largestOnly) {
    return `${measure} ${period}: ${endOf(intent, numbers, most)}, the most. Of the ${ordered.length} largest, which are shown, the last is ${least.series} with ${toldOf(least, intent)}.${hedge(intent, numbers)}`;
  }
  if (said(most, intent.measure) === said(least, intent.measure)) {
    return `${measure} ${period}: the same to the figure printed, ${said(most, intent.measure)}, for all ${numbers.length}.${hedge(intent, numbers)}`;
  }
  return `${measure} ${period} ranges from ${endOf(intent, numbers, least)} to ${endOf(intent, numbers, most)}${untold(least, most)}.${hedge(intent, numbers)}`;
}

type Say = (intent: ChartIntent, rows: readonly ChartRow[]) => string;
const SAY: Readonly<Record<ChartKind, Say>> = {
  line: lineSentence,
  bar: barSentence,
  ranked: rankedSentence,
};

/** What the chart shows, in words. Every figure in it is a cell of the table beside the chart. */
export function chartSentence(intent: ChartIntent, rows: readonly ChartRow[]): string {
  const { kind, which, undrawn } = intent;
  return [SAY[kind](intent, rows), which, undrawn].filter((words) => words !== undefined).join(' ');
}
