import { z } from 'zod';
import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './channel.ts';
import { openSample } from './open-sample.ts';

/** Adzuna, which gathers adverts from many boards, behind a free key and terms of its own. */
export default definePublisher({
  ...NO_DATASETS,
  id: 'adzuna',
  name: 'Adzuna',
  hosts: ['api.adzuna.com'],
  politeRate: { perSecond: 0.4, note: 'it answers 25 requests a minute and 250 a day' },
  settings: {
    ADZUNA_APP_ID: z
      .string()
      .regex(/^\w+$/, 'must be the id alone')
      .optional()
      .describe('id of your application at developer.adzuna.com'),
    ADZUNA_APP_KEY: z
      .string()
      .regex(/^\w{16,}$/, 'must be the whole key, without spaces')
      .optional()
      .describe('key of that application'),
    ADZUNA_CONSENT: z
      .string()
      .min(10)
      .optional()
      .describe(
        'who at Adzuna licensed you to keep its adverts, and when; without it this channel is off',
      ),
  },
  secrets: [
    { in: 'query', name: 'app_id', setting: 'ADZUNA_APP_ID' },
    { in: 'query', name: 'app_key', setting: 'ADZUNA_APP_KEY' },
  ],
  channel,
  openSample,
});
