import { definePublisher, NO_DATASETS } from '../publisher.ts';
import { channel } from './adapter/channel.ts';
import { openSample } from './stand-in/sample.ts';

/**
 * Teaching Vacancies, the Department for Education's service for jobs in schools: open, without a key.
 * An advert carries the number of its school (URN) or trust (UID) and the address of the first school.
 * The register in which those numbers lead to an authority (Get Information about Schools) is not held:
 * the place is that of the postcode, and of other schools of a trust it is not known.
 */
export default definePublisher({
  ...NO_DATASETS,
  id: 'teaching-vacancies',
  name: 'Teaching Vacancies',
  hosts: ['teaching-vacancies.service.gov.uk'],
  politeRate: { perSecond: 2, note: 'no limit is published' },
  openSample,
  channel,
});
