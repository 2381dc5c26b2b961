import type { Links } from '../../schemas/figures/beside/achievements.ts';
import { YEARS_PROJECTED } from '../../schemas/figures/beside/assumptions.ts';
import type { Draw } from './draw.ts';

/** What happens in one group of occupations of one area in a year, and nobody publishes. */
export interface Truth {
  readonly openings: number;
  /** Local completers of further education who enter the group, whatever they studied. */
  readonly entrants: number;
  /** Openings that graduates, commuters and people changing jobs take. */
  readonly takenByOthers: number;
}

/** What is published of it. */
export interface Published {
  /** Aims achieved by subject, rounded to 10; null stands for `low`, fewer than 5. */
  readonly aims: ReadonlyMap<string, number | null>;
  readonly groups: ReadonlyMap<
    string,
    { readonly jobs: number; readonly projected: number; readonly newAdverts: number }
  >;
}

export interface PlantedArea {
  readonly truth: ReadonlyMap<string, Truth>;
  readonly published: Published;
}

/** What is true of an economy, and not known to those who read what it publishes. */
export interface World {
  /** Groups that each subject is said to lead to. */
  readonly links: Links;
  /** Share of those in work who are in a group that no link of their course leads to. */
  readonly stray: number;
  /** Share of completers who enter work, drawn for each subject of an area between these two. */
  readonly working: readonly [number, number];
  /** Aims that a completer achieves on average, drawn likewise. */
  readonly aims: readonly [number, number];
  /** Spread of the factor by which a projection is wrong. */
  readonly projectionError: number;
}

/** Where completers of a subject go: mostly along its links, in unknown shares; some anywhere. */
function leadOn(
  draw: Draw,
  { links, stray }: World,
  subject: string,
  groups: readonly string[],
): number[] {
  const linked = [...(links.get(subject) ?? [])];
  const along = draw.shares(linked.length);
  return groups.map(
    (group) => stray / groups.length + (1 - stray) * (along[linked.indexOf(group)] ?? 0),
  );
}

const publish = (count: number): number | null => {
  if (count === 0) return 0;
  return count < 5 ? null : Math.round(count / 10) * 10;
};

/**
 * One area whose truth is known. People complete courses with one to about two aims each, enter work
 * or not, along the links of the crosswalk or astray; openings are of any size beside them, from a
 * tenth to ten times, and graduates, commuters and people changing jobs take some. Published are aims
 * (rounded), a projection that is wrong by a factor of its own in every group, and adverts, which
 * are some openings, or more than one advert for some.
 */
export function plantArea(draw: Draw, world: World, groups: readonly string[]): PlantedArea {
  const entrants = groups.map(() => 0);
  const aims = new Map<string, number | null>();
  for (const subject of world.links.keys()) {
    const completers = Math.round(1200 * draw.factor(1));
    aims.set(subject, publish(Math.round(completers * draw.between(...world.aims))));
    const working = draw.some(completers, draw.between(...world.working));
    for (const [at, share] of leadOn(draw, world, subject, groups).entries()) {
      entrants[at] = (entrants[at] ?? 0) + draw.some(working, share);
    }
  }
  const truth = new Map<string, Truth>();
  const published = new Map<string, { jobs: number; projected: number; newAdverts: number }>();
  const size = 2000 * draw.factor(0.8);
  for (const [at, group] of groups.entries()) {
    const openings = Math.round(size * draw.factor(0.8));
    const takenByOthers = draw.some(openings, draw.between(0.3, 0.95));
    truth.set(group, { openings, entrants: entrants[at] ?? 0, takenByOthers });
    published.set(group, {
      jobs: openings / draw.between(0.02, 0.06),
      projected: Math.round(openings * YEARS_PROJECTED * draw.factor(world.projectionError)),
      newAdverts: Math.round(openings * draw.between(0.4, 1.6)),
    });
  }
  return { truth, published: { aims, groups: published } };
}
