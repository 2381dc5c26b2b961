import { z } from 'zod';
import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './channel.ts';
import { openSample } from './open-sample.ts';

const LIST = /^https?:\/\/\S+(\s+https?:\/\/\S+)*$/;

/** Employers' own websites. The host is that of the invented adverts: real ones come from the setting. */
export default definePublisher({
  ...NO_DATASETS,
  id: 'job-pages',
  name: 'Employers’ own job pages',
  hosts: ['jobs.own-pages.example'],
  politeRate: {
    perSecond: 0.5,
    note: 'a site whose robots.txt asks for longer is asked as seldom',
  },
  settings: {
    JOB_PAGES_SITEMAPS: z
      .string()
      .trim()
      .regex(LIST, 'must be addresses, with spaces between')
      .optional()
      .describe(
        'sitemaps of employers’ websites whose pages carry JobPosting markup, with spaces between; without it this channel is off',
      ),
  },
  channel,
  openSample,
});
