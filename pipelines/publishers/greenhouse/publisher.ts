import { boardsSetting } from '../../pool/reading/sweep-boards.ts';
import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './channel.ts';
import { openSample } from './open-sample.ts';

/** Greenhouse, where employers keep boards of their own jobs. */
export default definePublisher({
  ...NO_DATASETS,
  id: 'greenhouse',
  name: 'Greenhouse boards',
  hosts: ['boards-api.greenhouse.io'],
  politeRate: { perSecond: 1, note: 'no limit is published' },
  settings: { GREENHOUSE_BOARDS: boardsSetting('Greenhouse') },
  channel,
  openSample,
});
