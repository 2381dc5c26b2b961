import { definePublisher } from '../publisher.ts';
import { onsAdapter } from './adapter/adapter.ts';
import { MARKS } from './marks.ts';
import { replay } from './replay.ts';
import { openSample } from './sample.ts';
import { OnsSource } from './source.ts';

/** The website of the Office for National Statistics: time series, and tables in workbooks. */
export default definePublisher({
  id: 'ons',
  name: 'ONS',
  hosts: ['www.ons.gov.uk'],
  politeRate: { perSecond: 1, note: '' },
  source: OnsSource,
  marks: MARKS,
  adapter: onsAdapter,
  openSample,
  replay,
});
