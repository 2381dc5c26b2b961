import { z } from 'zod';
import { definePublisher } from '../../../../pipelines/publishers/publisher.ts';
import { wageBoardAdapter } from './adapter.ts';
import { MARKS } from './marks.ts';
import { replay } from './replay.ts';
import { openSample } from './sample/open-sample.ts';
import { WageBoardSource } from './source.ts';

/** A publisher that does not exist: all of it is in this folder. */
export default definePublisher({
  id: 'wage-board',
  name: 'the Wage Board',
  hosts: ['data.wage-board.example'],
  redirectHosts: ['files.wage-board.example'],
  politeRate: { perSecond: 2, note: 'it allows two a second' },
  settings: {
    WAGE_BOARD_KEY: z.string().min(8).optional().describe('your key of the Wage Board'),
  },
  secrets: [{ in: 'header', name: 'X-Api-Key', setting: 'WAGE_BOARD_KEY' }],
  source: WageBoardSource,
  marks: MARKS,
  adapter: wageBoardAdapter,
  openSample,
  replay,
});
