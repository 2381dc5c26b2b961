import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, inject } from 'vitest';
import { z } from 'zod';
import type { ApiOptions, OpenedApi } from '../../../api/app.ts';
import type { Effects } from '../../../pipelines/engine.ts';
import { copyStore, dropStore, makeApiStore, openTestApi } from './api-store.ts';
import { makeSampleStore } from './sample-store.ts';

type Mode = Effects['mode'];

const Taken = z.object({ code: z.literal('EEXIST') });

/** How often a test file looks whether the store that another makes is there. */
const LOOK_MS = 100;

/** Takes the making of a store upon itself; false where another file of the run is making it. */
async function begin(making: string): Promise<boolean> {
  try {
    await mkdir(making);
    return true;
  } catch (error) {
    if (!Taken.safeParse(error).success) throw error;
    return false;
  }
}

/**
 * The folder of a store that a run of tests makes once: whoever needs it first makes it, and others
 * wait. It is shared, so nobody changes it. Two stores of one name are told apart by what makes them,
 * and by what they are made `of` where one function makes several.
 */
export async function findMade(
  name: string,
  make: () => Promise<string>,
  of: readonly string[] = [],
): Promise<string> {
  const how = createHash('sha256')
    .update([make.toString(), ...of].join())
    .digest('hex')
    .slice(0, 8);
  const made = path.join(inject('madeStores'), `${name}-${how}`);
  const making = `${made}.making`;
  while (!existsSync(made)) {
    if (!(await begin(making))) {
      await sleep(LOOK_MS);
      continue;
    }
    try {
      if (!existsSync(made)) await rename(await make(), made);
    } finally {
      await rm(making, { recursive: true });
    }
  }
  return made;
}

/** The store that `makeApiStore` makes, shared. */
const findApiStore = (mode: Mode): Promise<string> => findMade(mode, () => makeApiStore(mode));

/** The sample store of these datasets, shared by all who ask for the same ones. */
export const findSampleStore = (datasets: readonly string[]): Promise<string> =>
  findMade('sample', () => makeSampleStore(datasets), datasets.toSorted());

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
