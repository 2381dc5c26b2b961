import { feedChannel } from '../../pool/reading/feed/feed-channel.ts';

/** RSS and other feeds that show only the newest adverts, so that absence says nothing. */
export const channel = feedChannel('NEWEST_ADVERTS_FEEDS', {
  about: 'Adverts of the RSS feeds that the operator lists, each only the newest of a board',
  shows: 'window',
  mayLose: 0.05,
  staleAfterDays: 60,
  rights: {
    ...{ may_store: true, may_publish: true, may_share: false, must_delete: null },
    licence: 'None stated; the adverts are the boards’ and the employers’',
    attribution: 'The board whose feed it is',
    said_by: 'The operator, who lists a feed only of a board that lets it be read for this',
    said_on: '2026-11-30',
    consent_setting: null,
    note: 'RSS is given for reading titles and links; texts are used for pooling and never published.',
  },
});
