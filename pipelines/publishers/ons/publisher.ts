import { definePublisher } from '../publisher.ts';
import { eitherAdapter } from './adapter/either-adapter.ts';
import { MARKS } from './marks.ts';
import { replay } from './replay.ts';
import { openSample } from './sample.ts';
import { OnsSource } from './source.ts';

/** The website of the Office for National Statistics: time series, tables in workbooks, and editions of a large one. */
export default definePublisher({
  id: 'ons',
  name: 'ONS',
  hosts: ['www.ons.gov.uk'],
  politeRate: { perSecond: 1, note: '' },
  source: OnsSource,
  marks: MARKS,
  adapter: eitherAdapter,
  openSample,
  replay,
});
