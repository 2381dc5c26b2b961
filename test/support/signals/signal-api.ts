import type { OpenedApi } from '../../../api/app.ts';
import { openIntake } from '../../../pipelines/intake/open-intake.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import { openTestApi } from '../stores/api-store.ts';
import { PUBLISHERS } from '../publishers.ts';

/** The API over a store, with what takes signals in. */
export function openSignalApi(home: Home, now: () => Date): Promise<OpenedApi> {
  const intake = PUBLISHERS.find((each) => each.intake?.name === 'signals')?.intake;
  if (!intake) throw new Error('nothing takes signals in');
  const datasets = ['employer-signals', 'open-signals'];
  return openTestApi(home.root, { intake: openIntake({ home, intake, datasets, now }), now });
}
