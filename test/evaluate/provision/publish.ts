import type { Rated, Steps } from '../../../schemas/figures/provision/funnel/rounded.ts';
import { type Draw, drawFrom } from '../../planted/draw.ts';
import type { Sector } from './sizes.ts';

/** A provider whose true rate is known, and what would be published of it. */
export interface Planted {
  readonly truth: number;
  readonly printed: Rated;
}

/** How many of `n` people meet a rate: one draw a person, so that the tails are those of chance. */
function countMet(draw: Draw, n: number, rate: number): number {
  let met = 0;
  for (let at = 0; at < n; at += 1) if (draw.between(0, 1) < rate) met += 1;
  return met;
}

const toStep = (value: number, step: number): number =>
  step === 0 ? value : Math.round(value / step) * step;

/** What is published of people who meet a rate by chance: the base and the rate, both rounded. */
export function publish(draw: Draw, size: number, truth: number, steps: Steps): Planted {
  const people = Math.max(1, size - steps.base / 2 + Math.floor(draw.between(0, steps.base)));
  const met = countMet(draw, people, truth);
  return { truth, printed: { n: size, rate: toStep(met / people, steps.rate) } };
}

/** A year of a sector in which true rates differ by a normal distribution of this spread. */
export function publishYear(sector: Sector, spread: number, seed: number): Planted[] {
  const draw = drawFrom(seed);
  return sector.sizes.map((size) => {
    // Twelve even draws make a normal one, near enough for a true rate.
    const normal = Array.from({ length: 12 }, () => draw.between(-0.5, 0.5)).reduce(
      (a, b) => a + b,
    );
    const truth = Math.min(0.999, Math.max(0.001, sector.rate + spread * normal));
    return publish(draw, size, truth, sector.steps);
  });
}
