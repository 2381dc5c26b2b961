import { tellMoment } from '../answer/moment.ts';
import { openRows } from '../catalogue/open-rows.ts';
import type { ReleaseWithRows } from '../catalogue/open-rows.ts';
import type { Service } from '../service.ts';
import type { Store } from '../warehouse/warehouse.ts';
import type { VacancyNames } from './build-vacancy.ts';
import { readChannels } from './read-channels.ts';

/** The dataset that holds live vacancies. */
export const VACANCIES_DATASET = 'vacancies';

/** Said where no channel has been swept: nothing is known, which is not that nothing is open. */
export const NO_SWEEP =
  'No channel of job adverts has been swept, so no vacancies are known here. That says nothing of which jobs are open.';

/** What an answer says where no vacancies are held. */
export const NO_VACANCIES = {
  ...{ dataset: VACANCIES_DATASET, version: null, published: null, attributions: [] },
  words: [NO_SWEEP],
};

/** What every answer with vacancies says of the release that they are from. */
export function tellRelease(store: Store, { version, state }: ReleaseWithRows) {
  const { published } = state;
  return { ...tellMoment(store), dataset: VACANCIES_DATASET, version, published };
}

/** The release of live vacancies and what its codes are named by; undefined where there is none. */
export async function openVacancies(
  service: Service,
  store: Store,
): Promise<VacancyNames | undefined> {
  const release = await openRows(store, VACANCIES_DATASET);
  if (!release) return undefined;
  return {
    ...{ release, baseUrl: service.baseUrl, areas: await service.areas(store) },
    occupations: (await service.registers(store, 'occupation'))?.list,
    channels: (await readChannels(service.warehouse, store)).channels,
  };
}
