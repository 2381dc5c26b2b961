import { z } from 'zod';
import { definePublisher } from '../publisher.ts';
import { eitherAdapter } from './adapter/either-adapter.ts';
import { MARKS } from './marks.ts';
import { openSample } from './sample.ts';
import { OfstedProvidersSource, OfstedSource } from './source.ts';

/** Ofsted's management information of inspections: CSV files of a page on gov.uk. */
export default definePublisher({
  id: 'ofsted',
  name: 'Ofsted, management information',
  hosts: ['www.gov.uk', 'assets.publishing.service.gov.uk'],
  politeRate: { perSecond: 1, note: '' },
  source: z.union([OfstedSource, OfstedProvidersSource]),
  marks: MARKS,
  adapter: eitherAdapter,
  openSample,
});
