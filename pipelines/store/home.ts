import path from 'node:path';

/** Where everything of a store lies, under the folder that ALONGSIDE_HOME names. */
export interface Home {
  readonly root: string;
  readonly blobs: string;
  readonly journals: string;
  readonly inbox: string;
  readonly releases: string;
  readonly catalogue: string;
  readonly runs: string;
  /** What is kept and never served: sweeps, the pool, private signals. */
  readonly private: string;
  readonly work: string;
  readonly cache: string;
}

/** The places of a store; nothing is made or read. */
export function homeAt(root: string): Home {
  const at = (...parts: string[]): string => path.join(root, ...parts);
  return {
    root,
    blobs: at('snapshots', 'blobs'),
    journals: at('snapshots', 'journal'),
    inbox: at('inbox'),
    releases: at('releases'),
    catalogue: at('catalogue.json'),
    runs: at('runs'),
    private: at('private'),
    work: at('work'),
    cache: at('cache'),
  };
}
