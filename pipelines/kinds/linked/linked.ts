import type { DatasetKind } from '../kind.ts';

/** A dataset of which only the label is held: there is nothing to ask for, check, shape or count. */
export function openLinked(): DatasetKind {
  return {
    publisher: null,
    fetch: null,
    parse: () => Promise.resolve(),
    checkReceived: () => Promise.resolve([]),
    readCodes: () => Promise.resolve(new Map()),
    check: () => Promise.resolve([]),
    shape: () => Promise.resolve(null),
    writeCodes: () => Promise.resolve(false),
    change: { changed: () => 'NULL', values: {} },
  };
}
