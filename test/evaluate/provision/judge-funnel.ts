import { findableDifference } from '../../../schemas/figures/provision/funnel/power.ts';
import { falseAlarms } from '../../../schemas/figures/provision/funnel/flagged.ts';
import {
  type Funnel,
  fitFunnel,
  placePoint,
} from '../../../schemas/figures/provision/funnel/funnel.ts';
import { placeAmong } from '../../../schemas/figures/provision/rank-interval.ts';
import { drawFrom } from '../../planted/draw.ts';
import { type Planted, publish, publishYear } from './publish.ts';
import type { Sector } from './sizes.ts';

/** How often providers that are like the others are called outside, and what was promised. */
export interface Alarms {
  readonly spread: number;
  readonly judged: number;
  readonly beyond95: number;
  readonly beyond998: number;
  readonly promised95: number;
  /** Share of the years in which rates are said to differ more than chance lets them. */
  readonly dispersed: number;
  readonly meanSpread: number;
}

function fit(year: readonly Planted[], { steps }: Sector): Funnel {
  const funnel = fitFunnel(
    year.map(({ printed }) => printed),
    steps,
  );
  if (!funnel) throw new Error('a sector of nobody');
  return funnel;
}

/** Years in which nobody is unlike the others: who is called outside, is so by chance. */
export function judgeAlarms(sector: Sector, spread: number, years: number): Alarms {
  const sums = { beyond95: 0, beyond998: 0, promised: 0, dispersed: 0, spread: 0 };
  for (let year = 0; year < years; year += 1) {
    const planted = publishYear(sector, spread, 1000 + year);
    const funnel = fit(planted, sector);
    for (const { printed } of planted) {
      const position = placePoint(printed, funnel);
      if (position !== 'inside') sums.beyond95 += 1;
      if (position.endsWith('99_8')) sums.beyond998 += 1;
    }
    if (year === 0) sums.promised = falseAlarms('95', sector.sizes, funnel).rate;
    if (funnel.dispersion.significant) sums.dispersed += 1;
    sums.spread += funnel.dispersion.spread;
  }
  const judged = sector.sizes.length * years;
  return {
    ...{ spread, judged, promised95: sums.promised },
    beyond95: sums.beyond95 / judged,
    beyond998: sums.beyond998 / judged,
    dispersed: sums.dispersed / years,
    meanSpread: sums.spread / years,
  };
}

/** How often a provider that truly differs by what is said to be found is found. */
export interface Found {
  readonly n: number;
  readonly difference: number | undefined;
  /** Share of the years in which it is called below the 95% limit. */
  readonly found: number;
}

/** A provider of each size that truly falls short by the difference that is said to be found. */
export function judgePower(sector: Sector, sizes: readonly number[], years: number): Found[] {
  const funnel = fit(publishYear(sector, 0, 1), sector);
  const draw = drawFrom(2005);
  return sizes.map((n) => {
    const difference = findableDifference('95', n, funnel);
    if (difference === undefined) return { n, difference, found: 0 };
    const truth = Math.max(0, funnel.centre - difference);
    let below = 0;
    for (let year = 0; year < years; year += 1) {
      const { printed } = publish(draw, n, truth, sector.steps);
      if (placePoint(printed, funnel).startsWith('below')) below += 1;
    }
    return { n, difference, found: below / years };
  });
}

/** How often the interval of a place holds the true place, and how wide it is. */
export interface Places {
  readonly spread: number;
  readonly judged: number;
  readonly held: number;
  /** Mean share of all places that an interval takes up. */
  readonly width: number;
}

/** Places of every `each`-th provider of years in which the true rates of all are known. */
export function judgePlaces(sector: Sector, spread: number, years: number, each: number): Places {
  let [judged, held, width] = [0, 0, 0];
  for (let year = 0; year < years; year += 1) {
    const planted = publishYear(sector, spread, 5000 + year);
    for (let at = year % each; at < planted.length; at += each) {
      const own = planted[at];
      if (!own) continue;
      const peers = planted.filter((other) => other !== own);
      const place = placeAmong(
        own.printed,
        peers.map(({ printed }) => printed),
        sector.steps,
      );
      const above = peers.filter(({ truth }) => truth > own.truth).length;
      const level = peers.filter(({ truth }) => truth === own.truth).length;
      judged += 1;
      if (place.least <= above + level + 1 && place.greatest >= above + 1) held += 1;
      width += (place.greatest - place.least + 1) / place.among;
    }
  }
  return { spread, judged, held: held / judged, width: width / judged };
}
