import type { Fault } from '../../schemas/answers/problems/problem.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import { readWords } from '../answer/list.ts';
import { coverArea } from '../courses/cover-area.ts';
import { quotable } from '../problem.ts';
import { listBelow } from '../question/filters/code-tree.ts';
import { faultOf } from '../question/parameters.ts';
import type { Parameters } from '../question/parameters.ts';
import { faultsOfArea, findAnyArea } from '../registers/areas/groups/find-area.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import { faultsOfNear, findPoints } from '../registers/places/find-point.ts';
import type { FoundPoint } from '../registers/places/find-point.ts';
import type { Service } from '../service.ts';
import type { Store } from '../warehouse/warehouse.ts';
import type { VacancyNames } from './build-vacancy.ts';
import type { VacancyQuestion } from './choose-vacancies.ts';
import { readChannels } from './read-channels.ts';

/** What a request asks of vacancies, as it is written. */
export interface AskedVacancies {
  readonly q: string | undefined;
  readonly area: string | undefined;
  readonly near: string | undefined;
  readonly km: number | undefined;
  readonly occupations: readonly string[] | undefined;
  readonly contract: string | undefined;
  readonly pay: number | undefined;
  readonly channels: readonly string[] | undefined;
}

/** A question with what its words were found to mean. */
interface Understood {
  readonly question: VacancyQuestion;
  readonly area: AnyArea | null;
  readonly near: FoundPoint | null;
  /** No title has the words as they are spelt. */
  readonly nearTitles: boolean;
}

/** Adds the faults of a question about vacancies whose words are known to the store alone. */
export async function checkVacancies(
  service: Service,
  store: Store,
  parameters: Parameters,
  faults: Fault[],
): Promise<void> {
  const index = await service.areas(store);
  const [area, occupation] = [parameters.get('area'), parameters.get('occupation')];
  if (area && index) faults.push(...faultsOfArea(area, index));
  faults.push(...(await faultsOfNear(service.warehouse, store, parameters)));
  const { channels } = await readChannels(service.warehouse, store);
  readWords(
    parameters.get('channel'),
    channels.map(({ channel }) => channel),
    faults,
  );
  const list = (await service.registers(store, 'occupation'))?.list;
  for (const item of occupation?.items ?? []) {
    if (!occupation || !list || list.byCode.has(item)) continue;
    const message = `occupation has no code ${quotable(item)}.`;
    const near = nearest(item.slice(0, 50), list.byCode.keys());
    faults.push(faultOf(occupation, item, 'unknown-code', message, { nearest: near }));
  }
}

/** The authorities of an area, and the regions all of which lie in it. */
function coverPlaces(area: AnyArea, index: AreaIndex): NonNullable<VacancyQuestion['places']> {
  const districts = [...coverArea(area, index).districts];
  const inside = index.areas.filter(
    ({ code, type, parents }) =>
      (type === 'region' || type === 'country') &&
      (code === area.code || parents.includes(area.code)),
  );
  return { districts, regions: inside.map(({ code }) => code) };
}

/** Finds out what a checked request means in a store. */
export async function askVacancies(
  service: Service,
  store: Store,
  { release, areas: index, occupations: list }: VacancyNames,
  asked: AskedVacancies,
): Promise<Understood> {
  const { q, occupations, contract, pay, channels, km } = asked;
  const place = asked.area === undefined || !index ? undefined : findAnyArea(asked.area, index);
  const area = place && 'area' in place ? place.area : null;
  const [near = null] =
    asked.near === undefined ? [] : await findPoints(service.warehouse, store, asked.near);
  const found = q === undefined ? undefined : await service.titlesIn(release, q);
  const below = occupations && list ? listBelow(new Set(occupations), list) : [];
  return {
    question: {
      ...{ titles: found?.titles, contract, pay, channels, km, near: near ?? undefined },
      occupations: occupations && [...new Set([...occupations, ...below])],
      places: area && index ? coverPlaces(area, index) : undefined,
    },
    ...{ area, near, nearTitles: found?.near ?? false },
  };
}
