import { boardsSetting } from '../../pool/reading/sweep-boards.ts';
import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './channel.ts';
import { openSample } from './open-sample.ts';

/** Lever, where employers keep boards of their own jobs. */
export default definePublisher({
  ...NO_DATASETS,
  id: 'lever',
  name: 'Lever boards',
  hosts: ['api.lever.co'],
  politeRate: { perSecond: 1, note: 'it answers ten requests a second' },
  settings: { LEVER_BOARDS: boardsSetting('Lever') },
  channel,
  openSample,
});
