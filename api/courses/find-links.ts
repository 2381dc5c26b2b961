import type { CourseLink } from '../../schemas/answers/provision/courses.ts';
import { dataHref } from '../profile/sides/cite-figure.ts';
import { isRelated, keepClosest, LINKED_DIGITS } from '../profile/sides/close-links.ts';
import { findCrosswalk, readLinks } from '../profile/sides/read-links.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import type { Store } from '../warehouse/warehouse.ts';
import type { Standard } from './open-courses.ts';

/**
 * What leads to an occupation closely: the subjects that the crosswalk links to its group because of the
 * work that it is of, and the standards of that occupation.
 */
export async function findLinks(
  { warehouse, baseUrl }: Pick<Service, 'warehouse' | 'baseUrl'>,
  store: Store,
  occupation: string,
  {
    standards,
    release,
  }: { standards: ReadonlyMap<string, Standard>; release: Release | undefined },
): Promise<readonly CourseLink[]> {
  const crosswalk = await findCrosswalk(store);
  const all = crosswalk ? await readLinks(warehouse, crosswalk, baseUrl) : [];
  const group = occupation.slice(0, LINKED_DIGITS);
  const ofGroup = all.filter((link) => link.occupation === group);
  const bySubject = keepClosest(ofGroup, occupation).map(
    ({ subject, subject_name, occupation_name, method, evidence, cite }): CourseLink => {
      const to = `${group} ${occupation_name}`;
      const link = { by: 'subject', code: subject, name: subject_name, occupation: to } as const;
      return { ...link, method, evidence, cite };
    },
  );
  const byStandard = [...standards.values()].flatMap((standard): CourseLink[] => {
    const code = standard.occupations.find((each) => isRelated(each, occupation));
    if (code === undefined || !release) return [];
    const { code: reference, name, evidence } = standard;
    const cite = dataHref(release, { standard: reference }, baseUrl);
    const link = { by: 'standard', code: reference, name, occupation: code } as const;
    return [{ ...link, method: 'standard', evidence: evidence ?? '', cite }];
  });
  return [...bySubject, ...byStandard];
}
