import { definePublisher } from '../publisher.ts';
import { eesAdapter } from './adapter/adapter.ts';
import { MARKS } from './marks.ts';
import { replay } from './replay/replay.ts';
import { openSample } from './sample.ts';
import { EesSource } from './source.ts';

/** Explore Education Statistics, where the Department for Education publishes: its catalogue and its API. */
export default definePublisher({
  id: 'ees',
  name: 'Explore Education Statistics',
  hosts: ['explore-education-statistics.service.gov.uk', 'api.education.gov.uk'],
  redirectHosts: ['content.explore-education-statistics.service.gov.uk'],
  politeRate: { perSecond: 1, note: 'it names no limit' },
  source: EesSource,
  marks: MARKS,
  adapter: eesAdapter,
  openSample,
  replay,
});
