import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { LEAST_HELD } from '../../../schemas/figures/in-demand/indicators.ts';
import {
  type Scores,
  findCuts,
  judge,
  promised,
} from '../../../schemas/figures/in-demand/judge.ts';
import type { OpenedEdition } from '../../profile/open-edition.ts';
import { dataHref } from '../../profile/sides/cite-figure.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { type HeldScores, readScores } from './read-scores.ts';

/** The dataset of the scores. */
export const IN_DEMAND_DATASET = 'occupations-in-demand';

/** The thresholds where a reader gives none: the top in percent, and how many indicators it takes. */
export const USUAL = { top: 10, at_least: 3 } as const;
const THRESHOLDS = { top: USUAL.top / 100, atLeast: USUAL.at_least };

interface Held extends HeldScores {
  /** By the usual thresholds. */
  readonly cuts: Scores;
}

const kept = new WeakMap<Release, Promise<Held>>();

/** The scores of a release with their cuts: read once, and kept with it. */
async function readHeld({ warehouse }: Pick<Service, 'warehouse'>, release: Release) {
  const known = kept.get(release);
  if (known) return known;
  const made = readScores(warehouse, release).then((held) => {
    const all = held.occupations.map(({ scores }) => scores);
    return { ...held, cuts: findCuts(all, THRESHOLDS.top) };
  });
  kept.set(release, made);
  made.catch(() => kept.delete(release));
  return made;
}

/**
 * How likely an occupation is in demand by the usual thresholds; null where no scores are held, or
 * none of it: they are of unit groups of England.
 */
export async function findInDemand(
  service: Service,
  { releases }: OpenedEdition,
  occupation: string,
): Promise<JobAnswer['in_demand']> {
  const release = releases.find(
    ({ dataset, data }) => dataset === IN_DEMAND_DATASET && data !== null,
  );
  if (!release) return null;
  const { occupations, cuts } = await readHeld(service, release);
  const own = occupations.find((each) => each.occupation === occupation);
  if (!own) return null;
  const { held, met, probability } = judge(own.scores, cuts, THRESHOLDS);
  const { dataset, version } = release;
  return {
    ...{ held, met, probability, ...USUAL },
    by_chance: held < LEAST_HELD ? null : promised(held, THRESHOLDS),
    ...{ dataset, version },
    cite: dataHref(release, { occupation }, service.baseUrl),
  };
}
