import { z } from 'zod';
import { definePublisher } from '../publisher.ts';
import { statXploreAdapter } from './adapter/adapter.ts';
import { readPause } from './limits.ts';
import { MARKS } from './marks.ts';
import { replay } from './replay/replay.ts';
import { openSample } from './sample/open-sample.ts';
import { StatXploreSource } from './source.ts';

/** Stat-Xplore, the tables of the Department for Work and Pensions behind a free key. */
export default definePublisher({
  id: 'stat-xplore',
  name: 'Stat-Xplore',
  hosts: ['stat-xplore.dwp.gov.uk'],
  politeRate: {
    perSecond: 1,
    note: 'it tells in each answer how many requests are left in the hour, and is left alone when none is',
  },
  settings: {
    STAT_XPLORE_API_KEY: z
      .string()
      .regex(/^\S{20,}$/, 'must be the whole key, without spaces')
      .optional()
      .describe(
        'your Open Data API key of Stat-Xplore: register there without charge, the page Account shows it; without it these datasets cannot be pulled',
      ),
  },
  secrets: [{ in: 'header', name: 'APIKey', setting: 'STAT_XPLORE_API_KEY' }],
  source: StatXploreSource,
  marks: MARKS,
  readPause,
  adapter: statXploreAdapter,
  openSample,
  replay,
});
