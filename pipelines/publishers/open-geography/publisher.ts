import { definePublisher } from '../publisher.ts';
import { openGeographyAdapter } from './adapter/adapter.ts';
import { HOST, OpenGeographySource } from './source.ts';
import { openGeographyStandIn } from './stand-in/stand-in.ts';

/**
 * Digital boundaries of the Open Geography Portal of the Office for National Statistics, from its
 * ArcGIS feature services. Written from the published description of such services: the adapter has
 * not met the live service yet.
 */
export default definePublisher({
  id: 'open-geography',
  name: 'the Open Geography Portal',
  hosts: [HOST],
  politeRate: { perSecond: 1, note: 'no limit is published' },
  source: OpenGeographySource,
  adapter: openGeographyAdapter,
  // Boundaries are facts, so a sample has the real ones, and so has a store of recorded figures.
  openSample: () => openGeographyStandIn(),
  replay: {
    places: [],
    holds: (_, source) => OpenGeographySource.safeParse(source).success,
    open: () => openGeographyStandIn(),
  },
});
