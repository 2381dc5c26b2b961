import type { FunnelAnswer } from '../../schemas/answers/provision/funnel.ts';
import type { Dispersion } from '../../schemas/figures/provision/funnel/dispersion.ts';
import { falseAlarms } from '../../schemas/figures/provision/funnel/flagged.ts';
import { type Funnel, limitsAt } from '../../schemas/figures/provision/funnel/funnel.ts';
import { POWER, findableDifference } from '../../schemas/figures/provision/funnel/power.ts';
import { countWords } from '../../schemas/words/count-words.ts';
import type { RatedRow } from './fit-group.ts';

type Limits = FunnelAnswer['limits'];

/** Sizes at which limits are told: from the smallest to the largest, each a tenth larger or so. */
const MOST_SIZES = 60;

const inTenths = (value: number): string => String(Math.round(value * 10) / 10);

function listSizes(sizes: readonly number[]): number[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const factor = (most / least) ** (1 / (MOST_SIZES - 1));
  const steps = Array.from({ length: MOST_SIZES }, (_, at) => Math.round(least * factor ** at));
  return [...new Set(steps)];
}

/** The limits for a provider of one size, in the unit of the measure. */
export function tellLimitsAt(n: number, funnel: Funnel, whole: number): Limits[number] {
  const [usual, far] = [limitsAt('95', n, funnel), limitsAt('99_8', n, funnel)];
  return {
    n,
    low_95: usual.low * whole,
    high_95: usual.high * whole,
    low_99_8: far.low * whole,
    high_99_8: far.high * whole,
  };
}

const limitsFor = (sizes: readonly number[], funnel: Funnel, whole: number): Limits =>
  listSizes(sizes).map((n) => tellLimitsAt(n, funnel, whole));

/** The limits of chance alone, and those that allow for true differences where these are seen. */
export function tellLimits(
  rated: readonly RatedRow[],
  funnel: Funnel,
  whole: number,
): Pick<FunnelAnswer, 'limits' | 'widened'> {
  const sizes = rated.map(({ n }) => n);
  const { dispersion } = funnel;
  const chance = { ...funnel, dispersion: { ...dispersion, spread: 0 } };
  return {
    limits: limitsFor(sizes, chance, whole),
    widened: dispersion.spread > 0 ? limitsFor(sizes, funnel, whole) : null,
  };
}

/** Over-dispersion with what follows from it, in words. */
export function tellDispersion(
  { phi, significant, spread, from }: Dispersion,
  whole: number,
): FunnelAnswer['dispersion'] {
  const times = `phi is ${inTenths(phi)}, and 1 where only chance is at work`;
  const points = inTenths(spread * 100);
  return {
    ...{ phi, significant },
    spread: spread * whole,
    method: significant ? 'random_effects' : 'none',
    estimated_from: from,
    words:
      from === 0
        ? 'Too few providers to tell whether rates differ more than chance lets them: the limits are those of chance alone.'
        : significant
          ? `Rates differ more than chance lets them (${times}): true rates are taken to differ with a standard deviation of ${points} percentage points, and the limits are widened by it. Why they differ, whom a provider teaches or how well, is not in it.`
          : `Rates differ no more than chance lets them (${times}), so the limits are those of chance alone.`,
  };
}

/** How often the limits of a group call out providers that are like the others. */
export function tellAlarms(
  rated: readonly RatedRow[],
  funnel: Funnel,
): FunnelAnswer['false_alarms'] {
  const sizes = rated.map(({ n }) => n);
  const [usual, far] = [falseAlarms('95', sizes, funnel), falseAlarms('99_8', sizes, funnel)];
  const who = countWords(sizes.length, 'provider');
  const alike =
    funnel.dispersion.spread === 0
      ? `If all ${who} were like each other`
      : `If the true rates of all ${who} differed only as those of most of them do`;
  return {
    rate_95: usual.rate,
    expected_number: usual.expected,
    rate_99_8: far.rate,
    expected_number_99_8: far.expected,
    words: `${alike}, about ${Math.round(usual.expected)} would stand beyond the 95% limits by chance, and about ${inTenths(far.expected)} beyond the 99.8% limits.`,
  };
}

/** Sizes for which it is told what would be found: quarters of the group, by the size of a provider. */
const QUARTERS = [
  [0.25, 'a small provider: a quarter are smaller'],
  [0.5, 'a provider in the middle: half are smaller'],
  [0.75, 'a large provider: three quarters are smaller'],
] as const;

/** What true difference would be found at a size, at both levels. */
export function tellPower(n: number, size: string, funnel: Funnel): FunnelAnswer['power'] {
  return (['95', '99_8'] as const).map((limit) => {
    const found = findableDifference(limit, n, funnel);
    return {
      ...{ n, size, limit, chance: POWER },
      true_difference: found === undefined ? null : found * 100,
    };
  });
}

/** The same for the sizes of a group. */
export function tellPowers(rated: readonly RatedRow[], funnel: Funnel): FunnelAnswer['power'] {
  const sizes = rated.map(({ n }) => n).toSorted((a, b) => a - b);
  return QUARTERS.flatMap(([share, words]) =>
    tellPower(sizes[Math.floor(share * (sizes.length - 1))] ?? 0, words, funnel),
  );
}

/** False alarms and power in one plain sentence. */
export function tellBoth(
  alarms: FunnelAnswer['false_alarms'],
  power: FunnelAnswer['power'],
): string {
  const usual = power.filter(({ limit }) => limit === '95');
  const middle = usual[Math.floor(usual.length / 2)];
  if (!middle) return alarms.words;
  const found =
    middle.true_difference === null
      ? `a provider of ${countWords(middle.n, 'person', 'people')} would hardly ever be found to differ, whatever its true rate`
      : `a provider of ${countWords(middle.n, 'person', 'people')} must truly differ by ${inTenths(middle.true_difference)} percentage points to be found eight times in ten`;
  return `${alarms.words.replace(/\.$/, '')}; ${found}.`;
}
