import { definePublisher } from '../publisher.ts';
import { dwpAdapter } from './adapter/adapter.ts';
import { openSample } from './sample.ts';
import { DwpSource } from './source.ts';

/**
 * Statistics of employment programmes by the Department for Work and Pensions: workbooks of pages on
 * gov.uk. What their marks mean stands in each workbook's own legend, so none is declared here.
 */
export default definePublisher({
  id: 'dwp',
  name: 'Department for Work and Pensions, employment programmes',
  hosts: ['www.gov.uk', 'assets.publishing.service.gov.uk'],
  politeRate: { perSecond: 1, note: '' },
  source: DwpSource,
  adapter: dwpAdapter,
  openSample,
});
