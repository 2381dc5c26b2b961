import { feedChannel } from '../../pool/reading/feed/feed-channel.ts';

/** XML feeds that list every open advert, so that one left out is no longer there. */
export const channel = feedChannel('ADVERT_FEEDS_LIST', {
  about: 'Adverts of the XML feeds that the operator lists, each a whole list',
  shows: 'all',
  mayLose: 0.05,
  staleAfterDays: 90,
  rights: {
    ...{ may_store: true, may_publish: true, may_share: false, must_delete: null },
    licence: 'As agreed with whoever gives the feed',
    attribution: 'The employer or board whose feed it is',
    said_by: 'The operator, who lists a feed only of somebody that gives it for this',
    said_on: '2026-11-30',
    consent_setting: null,
    note: 'Formats of Indeed, Adzuna, Jobrapido, LinkedIn, Madgex and the like are read; a feed belongs to who wrote it and not to the site whose format it has.',
  },
  sampleSettings: { ADVERT_FEEDS_LIST: 'invented=https://feeds.adverts.example/jobs.xml' },
});
