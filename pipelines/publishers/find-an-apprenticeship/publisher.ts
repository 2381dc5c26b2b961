import { z } from 'zod';
import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './channel.ts';
import { openSample } from './open-sample.ts';

/** Find an apprenticeship, the vacancies of apprenticeships in England behind a free key. */
export default definePublisher({
  ...NO_DATASETS,
  id: 'find-an-apprenticeship',
  name: 'Find an apprenticeship',
  hosts: ['api.apprenticeships.education.gov.uk'],
  politeRate: { perSecond: 0.4, note: 'it answers 150 requests in five minutes' },
  settings: {
    FIND_AN_APPRENTICESHIP_API_KEY: z
      .string()
      .regex(/^\S{16,}$/, 'must be the whole key, without spaces')
      .optional()
      .describe(
        'your key of the Display Advert API: register at developer.apprenticeships.education.gov.uk without charge; without it this channel is off',
      ),
  },
  secrets: [
    {
      in: 'header',
      name: 'Ocp-Apim-Subscription-Key',
      setting: 'FIND_AN_APPRENTICESHIP_API_KEY',
    },
  ],
  channel,
  openSample,
});
