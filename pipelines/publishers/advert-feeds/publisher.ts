import { feedsSetting } from '../../pool/reading/feed/feed-channel.ts';
import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './channel.ts';
import { openSample } from './open-sample.ts';

/**
 * Whoever gives adverts as an XML feed. Its host is that of the invented adverts: real ones are those
 * of the setting.
 */
export default definePublisher({
  ...NO_DATASETS,
  id: 'advert-feeds',
  name: 'XML feeds of adverts',
  hosts: ['feeds.adverts.example'],
  politeRate: { perSecond: 1, note: 'each feed is asked for once a sweep' },
  settings: { ADVERT_FEEDS_LIST: feedsSetting('XML feeds that list every open advert') },
  channel,
  openSample,
});
