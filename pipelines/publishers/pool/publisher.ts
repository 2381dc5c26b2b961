import { definePublisher } from '../publisher.ts';
import { poolAdapter } from './adapter.ts';
import { PoolSource } from './source.ts';

/** The pool that the adverts of all channels are brought together in. It asks nobody. */
export default definePublisher({
  id: 'pool',
  name: 'The pool of job adverts',
  hosts: [],
  source: PoolSource,
  adapter: poolAdapter,
  // Adverts are swept and pooled first, even for what can be made without a sweep.
  isMadeLater: true,
});
