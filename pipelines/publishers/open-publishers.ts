import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Effects } from '../engine.ts';
import { openHttp, Unanswered } from '../fetch/http.ts';
import type { Http } from '../fetch/http.ts';
import type { Manners } from '../fetch/snapshot.ts';
import { openBlobs } from '../store/blobs.ts';
import type { Home } from '../store/home.ts';
import { findRefusals } from '../store/journal.ts';

/** Which publishers a run asks: the real ones, those of the invented economy, or a folder's. */
export type PublisherChoice =
  | { readonly mode: 'live' }
  | { readonly mode: 'sample' }
  | { readonly mode: 'replay'; readonly folder: string }
  | { readonly mode: 'again'; readonly stamp: 'sample' | 'real'; readonly home: Home };

/** The part of a run's effects that differs between the three ways to run. */
export interface Publishers extends Pick<Effects, 'mode' | 'http' | 'manners' | 'again'> {
  close(): Promise<void>;
}

/** A service that answers in this process, as a publisher does on the network. */
export interface StandIn {
  fetch(request: Request): Response | Promise<Response>;
}

/** Stand-ins by the host that they stand for, and what to let go of afterwards. */
export interface StandIns {
  readonly hosts: Readonly<Record<string, StandIn>>;
  close(): Promise<void>;
}

export interface PublisherOptions {
  readonly requestsPerSecond: Readonly<Record<'nomis' | 'ons', number>>;
  readonly openSample: () => StandIns | Promise<StandIns>;
  readonly openReplay: (folder: string) => Promise<StandIns>;
}

/** The folder holds nothing that could be replayed; the message says what it should hold. */
export class NothingToReplay extends Error {}

/** Large tables of Nomis take minutes to begin answering. */
const LIVE_TIMEOUT_MS = 5 * 60_000;
const STAND_IN_TIMEOUT_MS = 2 * 60_000;

const AT_HOME: Manners = {
  requestsPerSecond: Infinity,
  retries: 2,
  firstWaitMs: 1,
  longestWaitMs: 10,
};

function politely(requestsPerSecond: number): Manners {
  return { requestsPerSecond, retries: 6, firstWaitMs: 2000, longestWaitMs: 60_000 };
}

/** Answers by host. Throws for a host that nothing stands for: nothing leaves this process. */
export function answerByHost(hosts: StandIns['hosts']): (request: Request) => Promise<Response> {
  return async (request) => {
    const { hostname } = new URL(request.url);
    const standIn = hosts[hostname];
    if (!standIn) throw new Error(`nothing here stands for ${hostname}`);
    return standIn.fetch(request);
  };
}

function inProcess(mode: 'sample' | 'replay', standIns: StandIns): Publishers {
  const fetch = answerByHost(standIns.hosts);
  return {
    mode,
    http: openHttp({ timeoutMs: STAND_IN_TIMEOUT_MS, fetch }),
    manners: () => AT_HOME,
    close: () => standIns.close(),
  };
}

function demandReplayable(folder: string): void {
  const places = [path.join('nomis', 'cubes'), 'vacancies'];
  if (places.some((place) => existsSync(path.join(folder, place)))) return;
  throw new NothingToReplay(
    existsSync(folder)
      ? `${folder} has neither nomis/cubes nor vacancies: nothing to replay`
      : `there is no folder ${folder}`,
  );
}

/**
 * What was taken needs no asking again; what the publisher refused the last time is refused again
 * with the same answer.
 */
function refusalsOf(home: Home): Http {
  const refusals = findRefusals(home.journals);
  const blobs = openBlobs(home.blobs);
  return {
    async get(url) {
      const kept = (await refusals).get(url);
      if (!kept || !(await blobs.isSound(kept.sha256))) {
        throw new Unanswered('not among the snapshots of the last run');
      }
      const { status, headers } = kept;
      return { status, headers, body: await readFile(blobs.pathOf(kept.sha256)) };
    },
  };
}

/** Opens the way to the publishers of one run; the engine cannot tell which it was given. */
export async function openPublishers(
  choice: PublisherChoice,
  options: PublisherOptions,
): Promise<Publishers> {
  switch (choice.mode) {
    case 'live':
      return {
        mode: 'live',
        http: openHttp({ timeoutMs: LIVE_TIMEOUT_MS }),
        manners: (publisher) => politely(options.requestsPerSecond[publisher]),
        close: () => Promise.resolve(),
      };
    case 'sample':
      return inProcess('sample', await options.openSample());
    case 'replay':
      demandReplayable(choice.folder);
      return inProcess('replay', await options.openReplay(choice.folder));
    case 'again':
      return {
        mode: choice.stamp === 'sample' ? 'sample' : 'replay',
        again: true,
        http: refusalsOf(choice.home),
        manners: () => ({ ...AT_HOME, retries: 0 }),
        close: () => Promise.resolve(),
      };
  }
}
