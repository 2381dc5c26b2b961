import type { ProfileMeasure } from '../../../schemas/answers/profile.ts';
import { SidedProfile } from '../../../schemas/answers/sides/beside.ts';
import { ENGLAND } from '../../../schemas/words/wider-areas.ts';
import { type ApiClient, ApiProblem } from '../api-client.ts';

/** A figure of a country whose change on a year is certain. */
export interface Headline {
  readonly measure: ProfileMeasure;
  readonly area: SidedProfile['area'];
}

/** Where headlines are looked for, the widest first. */
const COUNTRIES = ['K02000001', 'K03000001', ENGLAND];
const MOST = 3;

async function readProfile(client: ApiClient, code: string): Promise<SidedProfile | undefined> {
  try {
    return await client.read(`/v1/profile/${code}`, SidedProfile);
  } catch (error) {
    // A store without areas, or without this one, has no headline of it.
    if (error instanceof ApiProblem && error.problem.status === 404) return undefined;
    throw error;
  }
}

const isCertain = ({ change }: ProfileMeasure): boolean =>
  change !== null && (change.direction === 'higher' || change.direction === 'lower');

/** How much a figure changed beside what it was. */
function sizeOf({ measure: { change, year_before } }: Headline): number {
  const before = year_before?.value ?? 0;
  return change === null || before === 0 ? 0 : Math.abs(change.difference / before);
}

const isOf = (section: ProfileMeasure['section'], { measure }: Headline): boolean =>
  measure.section === section;

const byOrder = (a: Headline, b: Headline): number => a.measure.order - b.measure.order;

/** The first of each measure: the widest country that has it. */
const eachOnce = (found: readonly Headline[]): Headline[] => [
  ...new Map(found.toReversed().map((each) => [each.measure.measure, each])).values(),
];

/**
 * At most three figures whose change on a year is certain: the first of claimants, the first of what
 * employers advertise, and of the others those that changed most. None where no change is certain, and
 * none that is old. Throws what the API client throws.
 */
export async function readHeadlines(
  client: ApiClient,
  isOld: (measure: ProfileMeasure) => boolean,
): Promise<readonly Headline[]> {
  const profiles = await Promise.all(COUNTRIES.map((code) => readProfile(client, code)));
  const certain = eachOnce(
    profiles.flatMap((profile) =>
      profile === undefined
        ? []
        : profile.measures
            .filter((measure) => isCertain(measure) && !isOld(measure))
            .map((measure): Headline => ({ measure, area: profile.area })),
    ),
  ).toSorted(byOrder);
  const first = (['claimants', 'demand'] as const).flatMap(
    (section) => certain.find((each) => isOf(section, each)) ?? [],
  );
  const others = certain
    .filter((each) => !first.includes(each))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return [...first, ...others].slice(0, MOST).toSorted(byOrder);
}
