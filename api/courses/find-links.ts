import type { CourseLink } from '../../schemas/answers/provision/courses.ts';
import { dataHref } from '../profile/sides/cite-figure.ts';
import { findCrosswalk, readLinks } from '../profile/sides/read-links.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import type { Store } from '../warehouse/warehouse.ts';
import type { Standard } from './open-courses.ts';

/** The finest groups that subjects are linked to: sub-major groups, two digits. */
const LINKED_DIGITS = 2;

const related = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/**
 * What leads to an occupation: the subjects that the crosswalk links to its group, and the standards
 * of that occupation.
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
  const bySubject = all
    .filter((link) => link.occupation === group)
    .map(({ subject, subject_name, occupation_name, method, evidence, cite }): CourseLink => {
      const to = `${group} ${occupation_name}`;
      const link = { by: 'subject', code: subject, name: subject_name, occupation: to } as const;
      return { ...link, method, evidence, cite };
    });
  const byStandard = [...standards.values()].flatMap((standard): CourseLink[] => {
    const code = standard.occupations.find((each) => related(each, occupation));
    if (code === undefined || !release) return [];
    const { code: reference, name, evidence } = standard;
    const cite = dataHref(release, { standard: reference }, baseUrl);
    const link = { by: 'standard', code: reference, name, occupation: code } as const;
    return [{ ...link, method: 'standard', evidence: evidence ?? '', cite }];
  });
  return [...bySubject, ...byStandard];
}
