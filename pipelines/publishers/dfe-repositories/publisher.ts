import { definePublisher } from '../publisher.ts';
import { repositoriesAdapter } from './adapter/adapter.ts';
import { MARKS } from './marks.ts';
import { replay } from './stand-in/replay.ts';
import { openSample } from './sample.ts';
import { HOST, RepositorySource } from './source.ts';

/**
 * Public repositories of the Department for Education and its agencies: data files that its
 * dashboards draw from, and scripts that fill the databases of its services.
 */
export default definePublisher({
  id: 'dfe-repositories',
  name: 'Public repositories of the Department for Education',
  hosts: [HOST],
  politeRate: { perSecond: 1, note: 'it names no limit' },
  source: RepositorySource,
  marks: MARKS,
  adapter: repositoriesAdapter,
  openSample,
  replay,
});
