import { feedsSetting } from '../../pool/reading/feed/feed-channel.ts';
import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './channel.ts';

/** Boards whose feeds show the newest adverts alone. Their hosts are those of the setting. */
export default definePublisher({
  ...NO_DATASETS,
  id: 'newest-adverts',
  name: 'RSS feeds of the newest adverts',
  hosts: [],
  politeRate: { perSecond: 1, note: 'each feed is asked for once a sweep' },
  settings: {
    NEWEST_ADVERTS_FEEDS: feedsSetting('RSS and other feeds that show the newest adverts'),
  },
  channel,
});
