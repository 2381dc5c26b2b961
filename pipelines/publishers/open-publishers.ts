import { createReadStream } from 'node:fs';
import type { Effects } from '../engine.ts';
import { openHttp } from '../fetch/http.ts';
import type { Http } from '../fetch/http.ts';
import { Unanswered } from '../fetch/refusal.ts';
import { recordRequest } from '../fetch/request.ts';
import type { RequestPolicy } from '../fetch/snapshot.ts';
import { openBlobs } from '../store/snapshots/blobs.ts';
import type { Home } from '../store/home.ts';
import { readRefusals } from '../store/snapshots/read-journals.ts';
import type { Publisher } from './publisher.ts';
import type { StandIns } from './stand-ins.ts';

/** Which publishers a run asks: the real ones, those of the invented economy, or a folder's. */
export type PublisherChoice =
  | { readonly mode: 'live' }
  | { readonly mode: 'sample' }
  | { readonly mode: 'replay'; readonly folder: string }
  | { readonly mode: 'again'; readonly stamp: 'sample' | 'real'; readonly home: Home };

/** The part of a run's effects that differs between the three ways to run. */
export interface PublisherAccess extends Pick<
  Effects,
  'mode' | 'http' | 'policy' | 'again' | 'handedIn'
> {
  close(): Promise<void>;
}

interface PublisherOptions {
  /** How often a publisher may be asked over the network, and with which secrets. */
  readonly livePolicy: (
    publisher: Publisher,
  ) => Pick<RequestPolicy, 'requestsPerSecond' | 'secrets'>;
  readonly openSample: () => Promise<StandIns>;
  readonly openReplay: (folder: string) => StandIns;
}

/** Large tables take a publisher minutes to begin answering. */
const LIVE_TIMEOUT_MS = 5 * 60_000;
const STAND_IN_TIMEOUT_MS = 2 * 60_000;

const AT_HOME: RequestPolicy = {
  requestsPerSecond: Infinity,
  retries: 2,
  firstWaitMs: 1,
  longestWaitMs: 10,
};

const PATIENT = {
  ...{ retries: 6, firstWaitMs: 2000, longestWaitMs: 60_000 },
  /** Limits of services are by the hour. */
  longestPauseMs: 65 * 60_000,
};

function inProcess(mode: 'sample' | 'replay', standIns: StandIns): PublisherAccess {
  return {
    mode,
    http: openHttp({ timeoutMs: STAND_IN_TIMEOUT_MS, fetch: standIns.fetch }),
    policy: () => AT_HOME,
    close: () => standIns.close(),
  };
}

/**
 * What was taken needs no asking again; what the publisher refused the last time is refused again
 * with the same answer.
 */
function refusalsOf(home: Home): Http {
  const refusals = readRefusals(home.journals);
  const blobs = openBlobs(home.blobs);
  return {
    async send(request) {
      const kept = (await refusals)(recordRequest(request.publisher, request));
      if (!kept || !(await blobs.isSound(kept.sha256))) {
        throw new Unanswered('not among the snapshots of the last run');
      }
      const { status, headers } = kept;
      return { status, headers, body: createReadStream(blobs.pathOf(kept.sha256)) };
    },
  };
}

/** Opens the way to the publishers of one run; the engine cannot tell which it was given. */
export async function openPublishers(
  choice: PublisherChoice,
  options: PublisherOptions,
): Promise<PublisherAccess> {
  switch (choice.mode) {
    case 'live':
      return {
        mode: 'live',
        http: openHttp({ timeoutMs: LIVE_TIMEOUT_MS }),
        policy: (publisher) => ({ ...PATIENT, ...options.livePolicy(publisher) }),
        close: () => Promise.resolve(),
      };
    case 'sample': {
      const standIns = await options.openSample();
      return { ...inProcess('sample', standIns), handedIn: standIns.handedIn };
    }
    case 'replay':
      return inProcess('replay', options.openReplay(choice.folder));
    case 'again':
      return {
        mode: choice.stamp === 'sample' ? 'sample' : 'replay',
        again: true,
        http: refusalsOf(choice.home),
        policy: () => ({ ...AT_HOME, retries: 0 }),
        close: () => Promise.resolve(),
      };
  }
}
