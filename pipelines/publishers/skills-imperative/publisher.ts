import { definePublisher } from '../publisher.ts';
import { imperativeAdapter } from './adapter/adapter.ts';
import { replay } from './replay.ts';
import { openSample } from './sample/open-sample.ts';
import { ImperativeSource } from './source.ts';

/**
 * The labour market and skills projections of the research programme Skills Imperative 2035: one
 * workbook an area, attached to a publication of the Department for Education on gov.uk.
 */
export default definePublisher({
  id: 'skills-imperative',
  name: 'Skills Imperative 2035',
  hosts: ['www.gov.uk', 'assets.publishing.service.gov.uk'],
  politeRate: { perSecond: 1, note: '' },
  source: ImperativeSource,
  adapter: imperativeAdapter,
  openSample,
  replay,
});
