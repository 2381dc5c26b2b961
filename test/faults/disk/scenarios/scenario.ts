import type { Home } from '../../../../pipelines/store/home.ts';

/** Work on a store during which the disk may fail. */
export interface Scenario {
  readonly name: string;
  /** Makes the store as it stands before. */
  before(home: Home): Promise<void>;
  /** Does the work, and throws where it could not. Done again, it goes on from what stands there. */
  act(home: Home): Promise<void>;
  /** What readers can tell of the store, a line each. */
  tell(home: Home): Promise<string[]>;
}
