import { z } from 'zod';
import { definePublisher } from '../publisher.ts';
import { nomisAdapter } from './adapter/nomis-adapter.ts';
import { severalCubes } from './adapter/several-cubes.ts';
import { MARKS } from './marks.ts';
import { replay } from './replay.ts';
import { openSample } from './sample/open-sample.ts';
import { NomisSource } from './source.ts';

/** Nomis, the labour market service that Durham University runs for ONS: tables in an API. */
export default definePublisher({
  id: 'nomis',
  name: 'Nomis',
  hosts: ['www.nomisweb.co.uk'],
  politeRate: { perSecond: 1, note: 'its own limit is unpublished' },
  settings: {
    NOMIS_UID: z
      .string()
      .regex(/^0x[0-9a-fA-F]+$/, 'must look like 0x1234abcd')
      .optional()
      .describe('your Nomis unique id; lifts the 25,000 row limit of a request'),
  },
  secrets: [{ in: 'query', name: 'uid', setting: 'NOMIS_UID' }],
  source: NomisSource,
  marks: MARKS,
  adapter: severalCubes(nomisAdapter()),
  openSample,
  replay,
});
