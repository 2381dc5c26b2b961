import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { SWEEP_OUTCOMES } from '../../schemas/adverts/sweep.ts';
import { POOLED, VACANCY_GUIDE } from '../publications/pooled-adverts.ts';

/** A column that a channel may have nothing in. */
const maybe = (name: string, title: string, type: 'text' | 'integer' | 'date') =>
  ({ name, title, type, nullable: true }) as const;
/** What a channel says yes or no to. */
const yes = (name: string, title: string) => ({ name, title, type: 'boolean' }) as const;

export default defineDataset({
  id: 'vacancy-channels',
  title: 'Channels of job adverts',
  summary:
    'Every channel that job adverts can be swept from: whether it is on and why not, what may be done with its adverts and who says so, when it was last swept and how that ended, and how many live vacancies it shows that no other does.',
  ...POOLED,
  kind: 'records',
  published_as: { name: 'Channels of the pool of job adverts', url: VACANCY_GUIDE },
  quality: {
    url: VACANCY_GUIDE,
    notes: [
      'A channel that is off has never been asked, or not lately: that says nothing of its vacancies',
      'A sweep that is partial or failed closes no vacancy; last_complete is the day up to which the channel is known',
      'Live vacancies are counted once they are pooled, so that those of several channels stand in the count of each',
    ],
  },
  classification: { value: 'vacancies', name: 'Channels of job adverts' },
  spatial_availability: [],
  question:
    'Which channels of job adverts are seen here, which are not, and what may be done with them?',
  smallest_safe_area: null,
  trap: 'A channel that is off, or whose sweep failed, has no count. That is not a count of none.',
  not_for: [
    'The share of all vacancies that a channel has: nobody knows all of them',
    'Legal advice: the entry repeats what the publisher says of its adverts, with the day',
  ],
  source: { publisher: 'pool', sql: 'vacancy-channels.sql', needs_sweeps: false },
  schedule: { cron: '10 6 * * *', why: 'after the nightly sweeps' },
  reference: 'Each channel as of its last sweep',
  columns: [
    { name: 'channel', title: 'Channel', role: 'code', type: 'text', key: true },
    { name: 'channel_name', title: 'Name', role: 'title', type: 'text' },
    { name: 'about', title: 'What it has', type: 'text' },
    {
      name: 'shows',
      title: 'All open adverts, or a window of the newest',
      type: 'text',
      codes: ['all', 'window'],
    },
    yes('is_on', 'It is swept'),
    maybe('why_off', 'Why it is not swept', 'text'),
    yes('may_store', 'Adverts may be kept for pooling'),
    yes('may_publish', 'Open fields of an advert may be shown, with a link'),
    yes('may_share', 'Others may reuse them'),
    maybe('must_delete', 'When what is kept must be deleted', 'text'),
    { name: 'licence', title: 'Licence', type: 'text' },
    { name: 'attribution', title: 'Attribution', type: 'text' },
    { name: 'said_by', title: 'Who says so', type: 'text' },
    { name: 'said_on', title: 'Said on, or read on', type: 'date' },
    maybe('consent_setting', 'Setting that records the consent it needs', 'text'),
    maybe('note', 'Note', 'text'),
    maybe('last_sweep', 'Last swept on', 'date'),
    { ...maybe('last_outcome', 'How that sweep ended', 'text'), codes: [...SWEEP_OUTCOMES] },
    maybe('last_why', 'Why it is not complete', 'text'),
    maybe('last_complete', 'Last complete sweep', 'date'),
    maybe('received', 'Items that came in the last sweep', 'integer'),
    maybe('adverts', 'Adverts among them that could be read', 'integer'),
    maybe('expected', 'Adverts that the channel said it has', 'integer'),
    maybe('live', 'Live vacancies that it shows', 'integer'),
    maybe('only_here', 'Live vacancies that no other channel shows', 'integer'),
    maybe('crowded', 'New adverts that may be copies and were not compared with all', 'integer'),
  ],
});
