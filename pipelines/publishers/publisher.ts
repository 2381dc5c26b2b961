import { z } from 'zod';
import type { Dataset } from '../../datasets/discover.ts';
import type { Source } from '../../schemas/dataset/source.ts';
import type { Status } from '../../schemas/words/vocabulary.ts';
import type { Database, DatabaseLimits } from '../duckdb.ts';
import type { Outlet, SampleAdvert } from '../economy/adverts/sample-advert.ts';
import type { ReadPause } from '../fetch/snapshot.ts';
import type { Channel } from '../pool/channel.ts';
import type { HandedIn } from '../store/inbox.ts';
import type { SourceAdapter } from './adapter.ts';
import type { Intake } from '../intake/intake.ts';

/** A key that identifies us to a publisher: where it stands in a request, and the setting it is. */
export interface SecretDeclaration {
  readonly in: 'query' | 'header';
  readonly name: string;
  readonly setting: string;
}

/**
 * A service that answers in this process, as a publisher does on the network. It throws, naming the
 * file and what it lacks, when what it answers from is damaged: that is no publisher's answer.
 */
export interface StandIn {
  fetch(request: Request): Response | Promise<Response>;
  /** What people would have handed in, where the rows of a publisher come by hand. */
  handedIn?(): Promise<readonly HandedIn[]>;
  /** Frees what the stand-in holds. */
  close?(): Promise<void>;
}

/** What a stand-in of the sample may use. */
export interface SampleEffects {
  readonly limits: DatabaseLimits;
  /** A folder of its own, removed when the publishers close. */
  readonly folder: string;
  readonly datasets: readonly Dataset[];
  /** Opens a database in memory with the tables `economy_…` of the invented economy. Close it. */
  readonly openEconomy: () => Promise<Database>;
  /** The invented adverts of an outlet on the day of the run. */
  readonly adverts: (outlet: Outlet) => Promise<readonly SampleAdvert[]>;
}

/** What of a folder of recorded figures a publisher's stand-in can answer from. */
export interface Replay {
  /** Places in such a folder that hold this publisher's figures. */
  readonly places: readonly string[];
  /** True when the folder has something to answer for the source of the dataset with this id. */
  holds(folder: string, source: Source, dataset: string): boolean;
  open(folder: string, limits: DatabaseLimits): StandIn | Promise<StandIn>;
}

/** All that the engine knows of one publisher. It lives in `publishers/<id>/publisher.ts`. */
export interface Publisher {
  /** The name of its folder; `source.publisher` of a dataset names it. */
  readonly id: string;
  readonly name: string;
  /** Hosts that are asked; empty for a publisher that needs no network. */
  readonly hosts: readonly string[];
  /** Other hosts that its answers may redirect to. */
  readonly redirectHosts: readonly string[];
  /**
   * Requests per second when no setting says otherwise, and what is known of the service's limit.
   * Null where there is no host to ask.
   */
  readonly politeRate: { readonly perSecond: number; readonly note: string } | null;
  /** Reads from an answer's headers how long to leave it alone. Null: they tell nothing of that. */
  readonly readPause: ReadPause | null;
  /** Settings that it adds to the environment; their names begin with its id in capitals. */
  readonly settings: Readonly<Record<string, z.ZodType<string | undefined>>>;
  readonly secrets: readonly SecretDeclaration[];
  /** The `source` block of a dataset's declaration. */
  readonly source: z.ZodType<Source>;
  /** What its marks mean. A mark that is not here stops the publish. */
  readonly marks: Readonly<Record<string, Status>>;
  readonly adapter: SourceAdapter;
  /** Opens the stand-in that answers from the invented economy. Null: it has no sample. */
  readonly openSample: ((effects: SampleEffects) => StandIn | Promise<StandIn>) | null;
  /** Null: nothing of it can be replayed. */
  readonly replay: Replay | null;
  /** What takes in a file that people hand in. Null: its datasets take none. */
  readonly intake: Intake | null;
  /** How adverts are swept from it. Null: it is no vacancy channel. */
  readonly channel: Channel | null;
  /**
   * The first dataset that is read from it takes many seconds, so that a sample is served before any
   * of them is made.
   */
  readonly isMadeLater: boolean;
}

type Optional =
  | 'politeRate'
  | 'readPause'
  | 'redirectHosts'
  | 'settings'
  | 'secrets'
  | 'marks'
  | 'openSample'
  | 'replay'
  | 'intake'
  | 'channel'
  | 'isMadeLater';
/** What a person may leave out of `publisher.ts`. */
type PublisherInput = Omit<Publisher, Optional> & Partial<Pick<Publisher, Optional>>;

/** A publisher with what was left out: no rate, no further hosts, settings, secrets, marks, stand-ins, intake or channel. */
export function definePublisher(input: PublisherInput): Publisher {
  return {
    politeRate: null,
    readPause: null,
    redirectHosts: [],
    settings: {},
    secrets: [],
    marks: {},
    openSample: null,
    replay: null,
    intake: null,
    channel: null,
    isMadeLater: false,
    ...input,
  };
}

/** What a vacancy channel has in place of a source and an adapter: no dataset names it, the pool sweeps it. */
export const NO_DATASETS: Pick<Publisher, 'source' | 'adapter'> = {
  source: z.never(),
  adapter: { fetch: () => Promise.resolve([]), parse: () => Promise.resolve() },
};

/** The publisher of this id. Throws when there is none: discovery checks every declaration. */
export function readPublisher(publishers: readonly Publisher[], id: string): Publisher {
  const found = publishers.find((publisher) => publisher.id === id);
  if (!found) throw new Error(`there is no publisher "${id}"`);
  return found;
}
