import type { MeasureRecord } from '../../../../../schemas/answers/measure.ts';
import { isSmallerThan } from '../../../../../schemas/figures/area-size.ts';
import { whyNotRanked } from '../../../../../schemas/figures/ranking/why-not-ranked.ts';
import { OF_AUTHORITIES } from '../../../../../schemas/words/area-types.ts';
import { figureCodes } from '../../../../reading/measures/figure-href.ts';
import { TABS, type Tab, measureHref } from '../../../../reading/measures/measure-href.ts';
import type { AnsweredFigure } from '../../../../reading/search/answers/figures/read-figure.ts';
import { asksForParts } from '../../../../reading/search/question/words/asking.ts';
import type { Question } from '../../../../reading/search/question/question.ts';

/** An address and the words that lead there. */
export type Link = readonly [href: string, words: string];

/** The year from which on figures are asked for; undefined where none of it is held, which would lead to nothing. */
export const sinceHeld = (
  since: string | undefined,
  shown: AnsweredFigure | undefined,
): string | undefined =>
  shown?.rows.some(({ period_end: end }) => since !== undefined && end.startsWith(since)) === false
    ? undefined
    : since;

/** The figures of all places as they were asked to be shown: on a map, in order. */
function tabLink(
  measure: MeasureRecord,
  { tab, places, typed, ...question }: { tab: Tab } & Pick<Question, 'places' | 'typed' | 'since'>,
  asked: Tab | undefined,
  shown: AnsweredFigure | undefined,
): Link {
  const { id, name } = shown?.measure ?? measure;
  const codes = shown ? figureCodes(shown.row) : {};
  const named = places.flatMap(({ found }) => found.one?.code ?? []);
  const areas = named.length > 0 ? named : shown && [shown.place.code];
  const [first] = places;
  const whole = first?.found.one;
  const isOneOfMany = places.length === 1 && (tab !== 'table' || asked === undefined);
  // No list is made of authorities of which nothing is held, as none of projections is.
  const isHeldOfParts =
    shown?.dataset === undefined || shown.dataset.labels.spatial_availability.value.includes('lad');
  const isOfParts =
    isHeldOfParts &&
    tab !== 'line' &&
    whole &&
    !isSmallerThan(whole.type, 'county') &&
    whole.type !== 'lad'
      ? isOneOfMany || asksForParts(typed)
      : false;
  const parts = isOfParts && whole ? { type: 'lad', within: whole.code } : {};
  const since = sinceHeld(question.since, shown);
  const [from] = question.since === undefined ? [] : (shown?.rows ?? []);
  const span = since ?? from?.period_name;
  const words = span === undefined ? TABS[tab] : `${TABS[tab]} since ${span}`;
  const where = isOfParts && whole ? `, local authorities in ${whole.name}` : '';
  return [
    measureHref(id, { areas, ...codes, tab, from: since, ...parts }),
    `${words}: ${shown?.name ?? name}${where}`,
  ];
}

/**
 * How the figures of places are shown: as asked. Of the one place that is named, where it is made of
 * authorities, those in order if the measure may be ranked.
 */
function tabOf(
  { tab, places }: Pick<Question, 'tab' | 'places'>,
  shown: AnsweredFigure | undefined,
): Tab | undefined {
  if (tab !== undefined || !shown || places.length !== 1) return tab;
  const { row, measure, place } = shown;
  if (!OF_AUTHORITIES.includes(place.type)) return undefined;
  if (whyNotRanked(measure, Object.keys(figureCodes(row)))) return undefined;
  // A count grows with its place: of several it is a table, and no order.
  return measure.nature === 'count' && row.status !== 'not_computed' ? 'table' : 'ranked';
}

/** Where the figures of all that was understood are shown as they were asked for; undefined where they are told already. */
export function linkTab(question: Question, shown: AnsweredFigure | undefined): Link | undefined {
  const tab = tabOf(question, shown);
  const [measure] = question.measures;
  return tab && measure && tabLink(measure, { ...question, tab }, question.tab, shown);
}
