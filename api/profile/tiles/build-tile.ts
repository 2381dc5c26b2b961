import type { ProfileTile } from '../../../schemas/answers/profile.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { isSurvey } from '../../../schemas/figures/estimated-from.ts';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import type { ReadHeadline } from '../read-headline.ts';
import { citeAreas } from '../cite.ts';

/** Counts follow the size of an area, and some measures are put in no order. */
const isComparable = ({ measure }: ReadHeadline): boolean =>
  measure.ranking !== 'refused' && measure.nature !== 'count';

/**
 * Whether a figure may be set among those of other areas of its type. One that is made of districts
 * may not: the others of its type are not made up in the same way.
 */
export function mayBeSetBeside(headline: ReadHeadline, latest: FigureRow): boolean {
  const made = headline.making?.byPeriod.get(latest.period)?.madeOf ?? null;
  return isComparable(headline) && (made === null || made.how === 'other_code');
}

/** The figures of all areas of the type, lowest first; null where there is nothing to set it among. */
function findSpread(headline: ReadHeadline, latest: FigureRow): ProfileTile['spread'] {
  if (!mayBeSetBeside(headline, latest) || headline.peers.length === 0) return null;
  return [latest, ...headline.peers]
    .flatMap(({ value }) => (value === null ? [] : [value]))
    .toSorted((a, b) => a - b);
}

/** The figures of the areas that one is made of; null where it is made of none. */
function tellMembers(
  headline: ReadHeadline,
  { period }: FigureRow,
  baseUrl: string,
): ProfileTile['members'] {
  const { members, release } = headline;
  if (!members) return null;
  const figures = members.rows.map(({ area, value, low, high, interval, status, flags }) => {
    return { area, value, low, high, interval, status, flags };
  });
  // Chance alone could put estimates of a sample in another order.
  const isSure =
    !isSurvey(release.manifest) ||
    figures.every(({ value, interval }) => value === null || isConfidence(interval));
  return {
    figures,
    ordered: isComparable(headline) && isSure,
    cite: citeAreas(headline, members.codes, period, baseUrl),
  };
}

/** What a tile shows of a headline besides the newest figure; null for one that is in no tile. */
export function buildTile(
  headline: ReadHeadline,
  latest: FigureRow,
  baseUrl: string,
): ProfileTile | null {
  const { tile: name } = headline.headline;
  if (name === undefined) return null;
  return {
    name,
    history: [...headline.history],
    spread: findSpread(headline, latest),
    members: tellMembers(headline, latest, baseUrl),
  };
}
