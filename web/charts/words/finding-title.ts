import { mayShareRows } from '../../../schemas/figures/cautions/series.ts';
import { findYearBefore } from '../../../schemas/figures/change/change.ts';
import { type Certainty, findChange, findOrder } from '../../../schemas/figures/change/finding.ts';
import { capital, listWords } from '../../../schemas/words/list.ts';
import { inPeriod } from '../../words/period.ts';
import type { ChartIntent, ChartKind, ChartRow } from '../intent.ts';

const PLURAL = /(people|(?:[^s]|ee)s)$/i;
const SINGULAR = /(rate|pay|density|count|share|population|employment)$/i;

/** The verb of a measure: `Claimants per 100 residents` are, `Employment rate` is; undefined if unsure. */
function verbOf(name: string, past: boolean): string | undefined {
  const [head = ''] = name.split(/,|:| (?:per|as|of|for|in|who|that|aged|on|a|by|to)\b/);
  if (PLURAL.test(head)) return past ? 'were' : 'are';
  return SINGULAR.test(head) ? (past ? 'was' : 'is') : undefined;
}

/** A measure and a place as the subject of a sentence: `Employment rate (aged 16 to 64) in Leeds`. */
function subject(name: string, place: string): string {
  const [head = '', ...limits] = capital(name).split(', ');
  return `${head}${limits.length > 0 ? ` (${limits.join(', ')})` : ''} in ${place}`;
}

/** `{subject} {verb} {words}`, or without a verb where the measure is none that takes one surely. */
function say({ measure, age }: ChartIntent, place: string, words: string): string {
  const verb = verbOf(measure.name, age !== undefined);
  return `${subject(measure.name, place)}${verb === undefined ? ':' : ` ${verb}`} ${words}`;
}

const certaintyOf = ({ measure, estimatedFrom }: ChartIntent): Certainty => {
  return { ...measure, estimated: estimatedFrom !== undefined };
};

/** Up or down on a year ago; of a series that has stopped, on the year to its last period. */
function changeTitle(intent: ChartIntent, own: readonly ChartRow[]): string | undefined {
  const now = own.at(-1);
  if (!now) return undefined;
  const pair = findYearBefore(own, now, intent.breaks);
  const found = findChange(now, pair, certaintyOf(intent));
  if (!found) return undefined;
  const way = found === 'higher' ? 'up' : 'down';
  const since =
    intent.age === undefined ? 'on a year ago' : `on a year earlier ${inPeriod(now.period_name)}`;
  return say(intent, now.series, `${way} ${since}`);
}

/**
 * Higher or lower than every other place that was chosen, otherwise than the widest reference; never of
 * a count, which grows with the place.
 */
function orderTitle(
  intent: ChartIntent,
  own: readonly ChartRow[],
  rows: readonly ChartRow[],
): string | undefined {
  // Where most of the places have no figure, the title says of how many these are.
  if ((intent.lacking ?? 0) > rows.length) return undefined;
  const now = own.at(-1);
  const asked = intent.chosen ?? [];
  const names = asked.length > 0 ? asked : (intent.references?.slice(-1) ?? []);
  const others = names.flatMap(
    (name) => rows.find(({ series, period }) => series === name && period === now?.period) ?? [],
  );
  if (
    !now ||
    others.length === 0 ||
    others.length < names.length ||
    intent.measure.nature === 'count'
  )
    return undefined;
  const [found, ...more] = others.map((other) =>
    findOrder(now, other, mayShareRows(now, other), certaintyOf(intent)),
  );
  if (!found || more.some((each) => each !== found)) return undefined;
  const when = intent.age === undefined ? '' : ` ${inPeriod(now.period_name)}`;
  return say(intent, now.series, `${found} than in ${listWords(names)}${when}`);
}

type Find = typeof orderTitle;
const FIND: Readonly<Record<ChartKind, readonly Find[]>> = {
  line: [changeTitle, orderTitle],
  bar: [orderTitle],
  ranked: [orderTitle],
};

/**
 * What a chart about a place shows for certain, as its title: `Claimants in Bradford are up on a year
 * ago`; undefined where nothing is certain, or the chart is about no place. It says no number, and its
 * direction is that of the figures in the table. Pure.
 */
export function findingTitle(intent: ChartIntent, rows: readonly ChartRow[]): string | undefined {
  const own = rows
    .filter(({ series }) => series === intent.focus)
    .toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  for (const find of FIND[intent.kind]) {
    const title = find(intent, own, rows);
    if (title !== undefined) return title;
  }
  return undefined;
}
