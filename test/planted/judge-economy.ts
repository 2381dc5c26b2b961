import { boundCount, boundLinked } from '../../schemas/figures/beside/achievements.ts';
import type { Links } from '../../schemas/figures/beside/achievements.ts';
import { LEAST_PROJECTED_JOBS, YEARS_PROJECTED } from '../../schemas/figures/beside/assumptions.ts';
import type { Bounds } from '../../schemas/figures/beside/assumptions.ts';
import { completersPerOpening, judgeRatio } from '../../schemas/figures/beside/verdict.ts';
import type { Verdict } from '../../schemas/figures/beside/verdict.ts';
import { drawFrom } from './draw.ts';
import { plantArea } from './economy.ts';
import type { Published, Truth, World } from './economy.ts';

/** How often a verdict was given, and what was true of those groups of occupations. */
export interface Tally {
  given: number;
  wrong: number;
  /** How often completers and the others together took every opening. */
  filled: number;
}
export type Tallies = Record<Verdict, Tally>;

const exact = (count: number): Bounds => ({ low: count, high: count });

/** The verdict of published figures alone where all bases asked for agree, shown or not. */
function judgePublished(
  { aims, groups }: Published,
  links: Links,
  group: string,
  bases: readonly string[],
): Verdict {
  const counts = new Map(
    [...aims].flatMap(([subject, value]) => {
      const status = value === null ? 'near_zero' : 'observed';
      const bounds = boundCount({ value, low: null, high: null, status }, 10);
      return bounds ? [[subject, bounds] as const] : [];
    }),
  );
  const found = groups.get(group);
  if (!found || found.jobs < LEAST_PROJECTED_JOBS) return 'cannot_tell';
  const openings = new Map([
    ['projected', found.projected / YEARS_PROJECTED],
    ['new_adverts', found.newAdverts],
  ]);
  const linked = boundLinked(counts, links, group);
  const verdicts = bases.map((basis) =>
    judgeRatio(completersPerOpening(linked, exact(openings.get(basis) ?? 0))),
  );
  const [first = 'cannot_tell'] = verdicts;
  return verdicts.every((verdict) => verdict === first) ? first : 'cannot_tell';
}

function isWrong(verdict: Verdict, { openings, entrants }: Truth): boolean {
  if (verdict === 'more_openings') return openings <= entrants;
  return verdict === 'more_completers' && openings >= entrants;
}

/** Judges every group of `areas` planted areas, and counts how the verdicts stand to the truth. */
export function judgeEconomy(
  world: World,
  bases: readonly string[],
  { seed, areas }: { readonly seed: number; readonly areas: number },
): Tallies {
  const groups = [...new Set([...world.links.values()].flatMap((led) => [...led]))].sort();
  const none = (): Tally => ({ given: 0, wrong: 0, filled: 0 });
  const tallies = { more_openings: none(), more_completers: none(), cannot_tell: none() };
  const draw = drawFrom(seed);
  for (let area = 0; area < areas; area += 1) {
    const { truth, published } = plantArea(draw, world, groups);
    for (const [group, real] of truth) {
      const verdict = judgePublished(published, world.links, group, bases);
      const tally = tallies[verdict];
      tally.given += 1;
      if (isWrong(verdict, real)) tally.wrong += 1;
      if (real.takenByOthers + real.entrants >= real.openings) tally.filled += 1;
    }
  }
  return tallies;
}
