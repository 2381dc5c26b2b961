import { z } from 'zod';
import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './adapter/channel.ts';
import { openSample } from './stand-in/sample.ts';

/** NHS Jobs, the adverts of the health service in England and Wales, as the NHS Business Services Authority has them. */
export default definePublisher({
  ...NO_DATASETS,
  id: 'nhs-jobs',
  name: 'NHS Jobs',
  hosts: ['www.jobs.nhs.uk'],
  politeRate: { perSecond: 1, note: 'no limit is published; a whole sweep is some 120 requests' },
  settings: {
    NHS_JOBS_CONSENT: z
      .string()
      .min(10, 'must say who agreed, and when')
      .optional()
      .describe(
        'who at the NHS Business Services Authority agreed that you keep and show its adverts, and when; without it this channel is off',
      ),
  },
  openSample,
  channel,
});
