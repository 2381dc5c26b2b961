import type { Readable } from 'node:stream';
import type { Advert } from '../../schemas/adverts/advert.ts';
import type { Rights } from '../../schemas/adverts/rights.ts';
import type { SetAside } from '../../schemas/adverts/sweep.ts';
import type { PublisherRequest } from '../fetch/request.ts';

/** What a channel answered with status 2xx, or 404 and 410 where the request says that they are answers. */
export interface ChannelAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Read it to its end or destroy it. */
  readonly body: Readable;
}

/** One question to a channel. */
export interface ChannelRequest extends PublisherRequest {
  /** What is written down in place of the address, which may hold a key of the operator's. */
  readonly told?: string;
  /** Send the publisher's secrets with it. */
  readonly withSecrets?: boolean;
  /** 404 and 410 are answers, and no failure. */
  readonly mayBeGone?: boolean;
  /** Further hosts that a redirect of this request may lead to. */
  readonly mayLeadTo?: readonly string[];
}

/** A {@link ChannelAnswer} that was read whole. */
export interface ChannelDocument extends Omit<ChannelAnswer, 'body'> {
  /** Read as UTF-8. */
  readonly text: string;
}

/** What a channel is given to sweep with. */
export interface SweepContext {
  /**
   * Asks within the publisher's rate, again where that may help. Throws `Refused` or `Unanswered`:
   * the sweep then fails, or ends as partial where its channel catches it.
   */
  readonly ask: (request: ChannelRequest) => Promise<ChannelAnswer>;
  /**
   * {@link SweepContext.ask} for a page or another small document: it is asked for again when its
   * body is cut short, and refused when it is larger than 64 MB. Feeds are streamed.
   */
  readonly read: (request: ChannelRequest) => Promise<ChannelDocument>;
  /** The publisher's settings, such as which boards to read; `sampleSettings` in a sample. */
  readonly settings: Readonly<Record<string, string | undefined>>;
  /** The day of the sweep, ISO. */
  readonly day: string;
  readonly progress: (message: string, done?: number, of?: number) => void;
}

/** One item of a sweep: an advert before contacts are taken out, or why there is none. */
export type Item =
  | { readonly advert: Advert }
  | { readonly removed: string }
  | { readonly setAside: SetAside; readonly id: string | null; readonly detail: string };

/** How a sweep ended that did not throw. */
export interface SweepEnd {
  readonly outcome: 'complete' | 'partial';
  readonly why: string | null;
  /** Adverts that the channel says it has; null where it does not say. */
  readonly expected: number | null;
}

/** A vacancy channel: how one sweep of it is made, and what may be done with its adverts. */
export interface Channel {
  /** What it has, for people: `Jobs in schools in England`. */
  readonly about: string;
  /** Version of its reader: another one makes every sighting be worked out anew. */
  readonly parser: number;
  /**
   * `all`: a complete sweep has every open advert, so that one left out is no longer there.
   * `window`: only the newest, so that absence says nothing.
   */
  readonly shows: 'all' | 'window';
  /** Share of the items of a sweep, 0 to 1, that may be set aside; more, and the sweep has failed. */
  readonly mayLose: number;
  /** Days after which an advert without a closing date is no longer taken for live. */
  readonly staleAfterDays: number;
  readonly rights: Rights;
  /** Settings without which it stays off, besides keys and consent (the boards to read). */
  readonly needs: readonly string[];
  /** What the settings are for the invented adverts, in place of the operator's. */
  readonly sampleSettings?: Readonly<Record<string, string>>;
  /** Gives the items one by one; never a whole feed in memory. */
  readonly sweep: (context: SweepContext) => AsyncGenerator<Item, SweepEnd>;
}
