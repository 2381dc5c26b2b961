import { afterAll, beforeAll } from 'vitest';
import type { ApiOptions, OpenedApi } from '../../../api/app.ts';
import type { Effects } from '../../../pipelines/engine.ts';
import { copyStore, dropStore, makeApiStore, openTestApi } from './api-store.ts';
import { findEconomy } from './made/find-economy.ts';
import { findMade } from './made/find-made.ts';
import { makeSampleStore } from './sample-store.ts';

type Mode = Effects['mode'];

/** The store that `makeApiStore` makes, shared. */
const findApiStore = (mode: Mode): Promise<string> => findMade(mode, () => makeApiStore(mode));

/** The sample store of these datasets, shared by all who ask for the same ones. */
export const findSampleStore = (datasets: readonly string[]): Promise<string> =>
  findMade('sample', () => makeSampleStore(datasets, { findEconomy }), datasets.toSorted());

/** A store as `makeApiStore` makes it, for the caller to change and to drop. */
export async function takeStore(mode: Mode = 'replay'): Promise<string> {
  return copyStore(await findApiStore(mode));
}

/** A store that is there while the tests of a file run, and at no other time. */
export interface UsedStore {
  readonly home: string;
}

/** Takes a copy of the store that is found before the tests of a file, and drops it after them. */
export function useCopy(find: () => Promise<string>): UsedStore {
  let home = '';
  beforeAll(async () => {
    home = await copyStore(await find());
  });
  afterAll(() => dropStore(home));
  return {
    get home() {
      return home;
    },
  };
}

/** A store as `makeApiStore` makes it. */
export const useStore = (mode: Mode = 'replay'): UsedStore => useCopy(() => findApiStore(mode));

/** A sample store of these datasets. */
export const useSampleStore = (datasets: readonly string[]): UsedStore =>
  useCopy(() => findSampleStore(datasets));

/** The API over a store, opened before the tests of a file and closed after them. */
export function useApi(store: UsedStore, change: Partial<ApiOptions> = {}): OpenedApi {
  let opened: OpenedApi | undefined;
  beforeAll(async () => {
    opened = await openTestApi(store.home, change);
  });
  afterAll(() => opened?.close());
  const api = (): OpenedApi => {
    if (!opened) throw new Error('the API is open only while the tests of its file run');
    return opened;
  };
  return {
    get app() {
      return api().app;
    },
    get service() {
      return api().service;
    },
    get sendCached() {
      return api().sendCached;
    },
    guards: (problem) => api().guards(problem),
    close: () => api().close(),
  };
}
