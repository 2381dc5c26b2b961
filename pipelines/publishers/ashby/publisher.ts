import { boardsSetting } from '../../pool/reading/sweep-boards.ts';
import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './channel.ts';
import { openSample } from './open-sample.ts';

/** Ashby, where employers keep boards of their own jobs. */
export default definePublisher({
  ...NO_DATASETS,
  id: 'ashby',
  name: 'Ashby boards',
  hosts: ['api.ashbyhq.com'],
  politeRate: { perSecond: 1, note: 'no limit is published' },
  settings: { ASHBY_BOARDS: boardsSetting('Ashby') },
  channel,
  openSample,
});
