import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './adapter/channel.ts';
import { openSample } from './stand-in/sample.ts';

/** Teaching Vacancies, the Department for Education's service for jobs in schools: open, without a key. */
export default definePublisher({
  ...NO_DATASETS,
  id: 'teaching-vacancies',
  name: 'Teaching Vacancies',
  hosts: ['teaching-vacancies.service.gov.uk'],
  politeRate: { perSecond: 2, note: 'no limit is published' },
  openSample,
  channel,
});
