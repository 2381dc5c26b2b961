import { rankAmong } from '../../../schemas/figures/rank.ts';
import { countWords } from '../../../schemas/words/count-words.ts';
import { capital, listWords } from '../../../schemas/words/list.ts';
import type { ChartIntent, ChartRow } from '../intent.ts';
import { type Arranged, arrange } from '../ranked/arrange.ts';
import { takeFirst } from '../ranked/take-first.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { hedge, said, saidPeriod, toldOf } from './said.ts';

const SUFFIX: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};
const plural = new Intl.PluralRules('en-GB', { type: 'ordinal' });
/** `1st`, `22nd`, `113th`. */
const ordinal = (place: number): string => `${place}${SUFFIX[plural.select(place)]}`;

/** The place of the focus among the others, as far as it is known; empty where it is not. */
function placeWords(intent: ChartIntent, { placed, about, evidence }: Arranged): string {
  const { focus, among = 'places' } = intent;
  const own = placed.find(({ figure }) => figure.series === focus);
  if (!own || own.figure !== about || evidence === 'bare') return '';
  const of = `of ${intent.lacking ? 'the ' : ''}${placed.length} ${among}${intent.lacking ? ' with a figure here' : ''}`;
  if (evidence === 'counted') {
    return `, ${own.shared ? 'joint ' : ''}${own.place === 1 ? '' : `${ordinal(own.place)} `}highest ${of}`;
  }
  const peers = placed.flatMap(({ figure }) => (figure === about ? [] : [figure]));
  const rank = rankAmong(about, peers);
  if (!rank || rank.least === rank.greatest) {
    return rank ? `, ${rank.least === 1 ? '' : `${ordinal(rank.least)} `}highest ${of}` : '';
  }
  return `, somewhere from ${ordinal(rank.least)} to ${ordinal(rank.greatest)} highest ${of}`;
}

/** From the smallest to the largest figure, in the order of a sentence. */
function rangeWords(intent: ChartIntent, { placed, without }: Arranged): string {
  const [most, least] = [placed[0]?.figure, placed.at(-1)?.figure];
  if (!most || !least || placed.length < 2) return '';
  const [high, low] = [most, least].map((row) => said(row, intent.measure));
  const none = (intent.lacking ?? 0) + without.length;
  const of = intent.lacking
    ? `, of the ${placed.length} ${intent.among ?? 'places'} with a figure here (${none} ${none === 1 ? 'has' : 'have'} none)`
    : '';
  if (high === low) return ` All ${placed.length} print the same figure${of}.`;
  return ` From ${low} for ${least.series} to ${high} for ${most.series}${of}.`;
}

/** So many places are named in their order, with all that are level with the last. */
const FIRST = 5;
/** At most so many that are level are named; the others are counted. */
const MOST_LEVEL = 4;

/**
 * The first places in their order, those that print the same number together; empty where chance may
 * have made the order, or all places are few.
 */
function firstWords(intent: ChartIntent, { placed, evidence }: Arranged): string {
  if (evidence !== 'counted' || placed.length <= FIRST) return '';
  const first = takeFirst(placed, FIRST);
  const groups = [...new Set(first.map(({ place }) => place))].map((place) => {
    const same = first.filter((each) => each.place === place).map(({ figure }) => figure);
    const [one] = same;
    const more = same.length - MOST_LEVEL;
    const names = same.slice(0, MOST_LEVEL).map(({ series }) => series);
    const all = more > 0 ? [...names, `${more} more`] : names;
    const level = same.length > 1 ? ', level as printed' : '';
    return one ? `${listWords(all)} (${said(one, intent.measure)}${level})` : '';
  });
  return ` Highest first: ${groups.join(', ')}.`;
}

/** The places that are level with another: shaded behind bars, counted on a map or in a list. */
function levelWords(isShaded: boolean, others: number): string {
  if (!isShaded) return capital(countWords(others, 'other place'));
  return others === 1 ? 'The other shaded place' : `The ${others} other shaded places`;
}

/** Why figures that no sample was drawn for are told apart by any difference. */
const COUNTED =
  'No sample was drawn for these figures, so no interval is needed to tell them apart.';

/**
 * Which of the places drawn cannot be told apart from the one the chart is about, that it is not known
 * how much of their order is chance, or why nothing of it is; empty where one place is drawn, or a map of
 * counted figures. Of a list that is not drawn none is shaded.
 */
export function equalsWords(intent: ChartIntent, arranged: Arranged, isDrawn = true): string {
  const { about, end, equal, unknown, evidence, placed } = arranged;
  if (evidence === 'bare' && placed.length > 1) {
    const what = intent.mapped ? 'of these differences' : 'of this order';
    return `How much ${what} is chance is not known: no interval is held here.`;
  }
  if (evidence === 'counted' && placed.length > 1 && !intent.mapped) return COUNTED;
  if (!about || evidence !== 'estimates') return '';
  const others = equal.size - 1;
  const from = about.series === intent.focus ? about.series : `${about.series}, the ${end}`;
  const rest =
    unknown.length > 0
      ? ` Of ${countWords(unknown.length, 'place')} it is not known, because no interval is held.`
      : '';
  if (others === 0) return `No other place is level with ${from}.${rest}`;
  return `${levelWords(isDrawn && !intent.mapped, others)} cannot be told apart from ${from}.${rest}`;
}

/** How many places have no figure, and why: `2 of 37 have no figure: 1 suppressed, 1 not available.` */
export function withoutWords({ without, placed }: Arranged): string {
  if (without.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { status } of without) {
    counts.set(STATUS_WORDS[status], (counts.get(STATUS_WORDS[status]) ?? 0) + 1);
  }
  const why = listWords(
    [...counts].map(([words, count]) => (counts.size === 1 ? words : `${count} ${words}`)),
  );
  return ` ${without.length} of ${placed.length + without.length} ${without.length === 1 ? 'has' : 'have'} no number: ${why}.`;
}

/** What a ranked chart shows, in words: the focus and the references, the range, and what is level. */
export function rankedSentence(intent: ChartIntent, rows: readonly ChartRow[]): string {
  const arranged = arrange(intent, rows);
  const { references, placed } = arranged;
  const period = rows[0]?.period_name ?? '';
  const focus = rows.find(({ series }) => series === intent.focus);
  const told = focus
    ? [`${toldOf(focus, intent)} for ${focus.series}${placeWords(intent, arranged)}`]
    : [];
  const beside = references.map((row) => `${said(row, intent.measure)} for ${row.series}`);
  const first = [...told, ...(beside.length > 0 ? [listWords(beside)] : [])].join('; ');
  const name = capital(intent.measure.name);
  const main =
    first === ''
      ? `${name} ${saidPeriod(period, rows)}.`
      : `${name} ${saidPeriod(period, rows)}: ${first}.`;
  const level = equalsWords(intent, arranged);
  return [
    main,
    rangeWords(intent, arranged),
    firstWords(intent, arranged),
    level === '' ? '' : ` ${level}`,
    withoutWords(arranged),
    ...arranged.absent.map((name) => ` No figure is held here for ${name}.`),
    hedge(
      intent,
      placed.map(({ figure }) => figure),
    ),
  ].join('');
}
