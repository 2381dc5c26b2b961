import type { CourseLink } from '../../schemas/answers/provision/courses.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import { listBelow } from '../question/filters/code-tree.ts';
import { findAnyArea } from '../registers/areas/groups/find-area.ts';
import { findMiddle, findPoints } from '../registers/places/find-point.ts';
import type { FoundPoint } from '../registers/places/find-point.ts';
import { type ReleaseWithRows, openRows } from '../catalogue/open-rows.ts';
import type { Service } from '../service.ts';
import type { CodeList } from '../warehouse/codes.ts';
import type { Store } from '../warehouse/warehouse.ts';
import type { CourseQuestion } from './choose-courses.ts';
import { coverArea } from './cover-area.ts';
import { findLinks } from './find-links.ts';
import { readStandards, STANDARDS_DATASET } from './open-courses.ts';
import type { Standard } from './open-courses.ts';

/** What a request asks of courses, as it is written. */
export interface Asked {
  readonly q: string | undefined;
  readonly area: string | undefined;
  readonly near: string | undefined;
  readonly km: number | undefined;
  readonly soc: string | undefined;
  readonly subjects: readonly string[] | undefined;
  readonly providers: readonly string[] | undefined;
  readonly ahead: boolean;
  readonly today: string;
}

/** A question with what its words were found to mean. */
export interface Understood {
  readonly question: CourseQuestion;
  readonly area: AnyArea | null;
  readonly near: FoundPoint | null;
  readonly links: readonly CourseLink[];
  readonly standards: ReadonlyMap<string, Standard>;
  /** No title has the words as they are spelt. */
  readonly nearTitles: boolean;
}

/** Subjects and everything below them. */
function withParts(codes: readonly string[], list: CodeList | undefined): string[] {
  const parts = list ? listBelow(new Set(codes), list) : [];
  return [...new Set([...codes, ...parts])];
}

const standardsOf = (
  standards: ReadonlyMap<string, Standard>,
  subjects: readonly string[],
): string[] =>
  [...standards.values()].flatMap(({ code, subject }) =>
    subjects.includes(subject ?? '') ? [code] : [],
  );

/** The codes that a question about an occupation leads to; undefined where none was asked for. */
function linkedCodes(
  soc: string | undefined,
  links: readonly CourseLink[],
  standards: ReadonlyMap<string, Standard>,
): CourseQuestion['linked'] {
  if (soc === undefined) return undefined;
  const codes = (wanted: CourseLink['by']): string[] =>
    links.flatMap(({ by, code }) => (by === wanted ? [code] : []));
  const subjects = codes('subject');
  return { subjects, standards: [...codes('standard'), ...standardsOf(standards, subjects)] };
}

/** The point that words stand for; undefined where none was asked for. */
async function findNear(
  warehouse: Service['warehouse'],
  store: Store,
  words: string | undefined,
): Promise<FoundPoint | undefined> {
  return words === undefined ? undefined : (await findPoints(warehouse, store, words))[0];
}

/** Finds out what a checked request means in a store. */
export async function askCourses(
  service: Service,
  store: Store,
  release: ReleaseWithRows,
  asked: Asked,
): Promise<Understood> {
  const { warehouse } = service;
  const { q, soc, providers, km, today } = asked;
  const index = await service.areas(store);
  const list = (await service.registers(store, 'subject'))?.list;
  const standardsRelease = await openRows(store, STANDARDS_DATASET);
  const standards = await readStandards(warehouse, standardsRelease);
  const found = q === undefined ? undefined : await service.titlesIn(release, q);
  const place = asked.area === undefined || !index ? undefined : findAnyArea(asked.area, index);
  const area = place && 'area' in place ? place.area : null;
  const coverage = area && index ? coverArea(area, index) : undefined;
  const isFromArea = asked.near === undefined && km !== undefined;
  const near = isFromArea
    ? area && coverage && (await findMiddle(warehouse, store, area.name, coverage.districts))
    : await findNear(warehouse, store, asked.near);
  const subjects = asked.subjects && withParts(asked.subjects, list);
  const links =
    soc === undefined
      ? []
      : await findLinks(service, store, soc, { standards, release: standardsRelease });
  const question = {
    ...{ titles: found?.titles, providers, subjects, km },
    standardsOfSubjects: standardsOf(standards, subjects ?? []),
    linked: linkedCodes(soc, links, standards),
    coverage,
    near: near ?? undefined,
    isFromArea,
    ...{ today, ahead: asked.ahead },
  };
  return { question, area, near: near ?? null, links, standards, nearTitles: found?.near ?? false };
}
