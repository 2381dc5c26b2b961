import { z } from 'zod';
import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './channel.ts';
import { openSample } from './open-sample.ts';

/** Reed, a board of agencies and employers, behind a free key. */
export default definePublisher({
  ...NO_DATASETS,
  id: 'reed-jobs',
  name: 'Reed',
  hosts: ['www.reed.co.uk'],
  politeRate: { perSecond: 1, note: 'no limit is published' },
  settings: {
    REED_JOBS_API_KEY: z
      .string()
      .regex(/^[\w-]{20,}$/, 'must be the whole key, without spaces')
      .transform((key) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`)
      .optional()
      .describe('your key of the Jobseeker API: register at www.reed.co.uk/developers'),
    REED_JOBS_LOCATIONS: z
      .string()
      .min(2)
      .optional()
      .describe(
        'places around which adverts are read, with commas, such as Leeds,Wakefield; without it this channel is off',
      ),
    REED_JOBS_CONSENT: z
      .string()
      .min(10)
      .optional()
      .describe(
        'who at Reed agreed that you keep its adverts, and when; without it this channel is off',
      ),
  },
  // The key is the name of a user without a password.
  secrets: [{ in: 'header', name: 'Authorization', setting: 'REED_JOBS_API_KEY' }],
  channel,
  openSample,
});
