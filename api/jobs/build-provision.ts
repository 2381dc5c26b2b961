import type { JobAnswer } from '../../schemas/answers/jobs/job.ts';
import type { Occupation } from '../../schemas/answers/jobs/parts.ts';
import { widerCaution } from '../../schemas/figures/cautions/jobs.ts';
import { OCCUPATION } from '../../schemas/figures/jobs/measures.ts';
import { paths, queryString } from '../answer/hrefs.ts';
import type { OpenedEdition } from '../profile/open-edition.ts';
import { buildBeside, findBesideRelease } from '../profile/sides/build-beside.ts';
import { keepClosest } from '../profile/sides/close-links.ts';
import { findCrosswalk, readLinks } from '../profile/sides/read-links.ts';
import type { Service } from '../service.ts';
import type { Store } from '../warehouse/warehouse.ts';
import type { Sought } from './choose-cell.ts';

/** Levels of the groups that courses are linked to: major and sub-major. */
const LINKED_LEVELS = [1, 2];
/** Subjects are told by the finer of their two tiers. */
const FINE_TIER = 2;

type Provision = NonNullable<JobAnswer['provision']>;

/** Both sides of the nearest place that has them, of the groups that an occupation belongs to. */
async function buildGroups(
  service: Service,
  store: Store,
  opened: OpenedEdition,
  groups: readonly Occupation[],
  { places }: Pick<Sought, 'places'>,
): Promise<Pick<Provision, 'area' | 'groups' | 'not_counted' | 'cautions'>> {
  const none = { area: null, groups: [], not_counted: [], cautions: [] };
  const held = findBesideRelease(opened.releases)?.codes.get('area')?.byCode;
  const found = places.find(({ codes }) => codes.some((code) => held?.has(code)));
  const [here] = places;
  if (!found || !here) return none;
  const { place, codes } = found;
  const beside = await buildBeside(service, store, opened, { type: place.type, codes });
  if (!beside) return none;
  return {
    area: place,
    groups: groups.flatMap(({ code }) =>
      beside.groups.filter((group) => group.occupation_group === code),
    ),
    not_counted: beside.not_counted,
    cautions: place.code === here.place.code ? [] : [widerCaution(here.place, place)],
  };
}

/** What may lead to an occupation by the crosswalk; null where the store has no crosswalk. */
export async function buildProvision(
  service: Service,
  store: Store,
  opened: OpenedEdition,
  { occupations, places }: Sought,
): Promise<JobAnswer['provision']> {
  const release = await findCrosswalk(store);
  if (!release) return null;
  const [own] = occupations;
  const groups = occupations.filter(({ level }) => LINKED_LEVELS.includes(level ?? 0));
  const [finest] = groups;
  const links = await readLinks(service.warehouse, release, service.baseUrl);
  const query = queryString([[OCCUPATION, finest?.code ?? '']]);
  return {
    subjects: keepClosest(
      links.filter((link) => link.occupation === finest?.code && link.subject_tier === FINE_TIER),
      own?.code ?? '',
    ).map(({ subject, subject_name, occupation, evidence, cite }) => {
      return { subject, name: subject_name, occupation, evidence, cite };
    }),
    crosswalk: `${service.baseUrl}${paths.crosswalk}${query}`,
    ...(await buildGroups(service, store, opened, groups, { places })),
  };
}
