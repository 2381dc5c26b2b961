import type { JobAnswer } from '../../schemas/answers/jobs/job.ts';
import { LIMITS, QUESTIONS } from '../../schemas/figures/jobs/limits.ts';
import { JOB_PARTS, type JobPart } from '../../schemas/figures/jobs/measures.ts';
import { listWords } from '../../schemas/words/list.ts';
import { wordsOf } from '../../schemas/words/vocabulary.ts';
import { findNation } from '../../schemas/words/wider-areas.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import type { Release } from '../warehouse/release.ts';

/** A part that nothing is said of, and the release that holds it for other places, if one does. */
type Untold = readonly [part: JobPart, release: Release | undefined];

/** The countries that a release is of, by name: those it has as a whole, or else has areas of. */
function listCountries({ codes }: Release, index: AreaIndex): Map<string, string> {
  const entries = codes.get('area')?.entries ?? [];
  const nations = [...new Set(entries.flatMap(({ code }) => findNation(code) ?? []))];
  // A single city of a country, such as Belfast, makes no figures of the country.
  const whole = nations.filter((nation) => entries.some(({ code }) => code === nation));
  return new Map(
    (whole.length > 0 ? whole : nations).map((code) => [
      code,
      index.byCode.get(code)?.name ?? code,
    ]),
  );
}

function tellWhy([part, release]: Untold, area: AnyArea, index: AreaIndex): string {
  const { what } = JOB_PARTS[part];
  if (!release) return `Not held here: ${what}.`;
  const countries = listCountries(release, index);
  const own = findNation(area.listed?.[0] ?? area.code);
  if (own !== undefined && countries.size > 0 && !countries.has(own)) {
    const names = listWords([...countries.values()]);
    return `The ${what} held here are of ${names} only, and ${area.name} is not in it.`;
  }
  return `No ${what} are published for this place, nor for an area that it lies in.`;
}

/** What nothing is said of: not held at all, only for other countries, or not for this place. */
export function tellNotHeld(
  told: Readonly<Record<JobPart, boolean>>,
  releases: Readonly<Record<JobPart, Release | undefined>>,
  area: AnyArea,
  index: AreaIndex,
): JobAnswer['not_held'] {
  return wordsOf(JOB_PARTS)
    .filter((part) => !told[part])
    .map((code) => ({ code, message: tellWhy([code, releases[code]], area, index) }));
}

/** What no figure tells, whatever is held: one sentence for each question that a person asks. */
export const NOT_KNOWN: JobAnswer['not_known'] = wordsOf(QUESTIONS).map((code) => ({
  code,
  question: QUESTIONS[code],
  message: LIMITS[code],
}));
