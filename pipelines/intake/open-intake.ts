import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeOwnerKey } from '../../schemas/names/employer-key.ts';
import type { KnownSignal, SignalReceipt } from '../../schemas/answers/intake/signals.ts';
import { findCatalogue } from '../store/catalogue-file.ts';
import type { Home } from '../store/home.ts';
import { handIn, listHandedIn } from '../store/inbox.ts';
import { digestBytes } from '../store/releases/digest.ts';
import { findLastRun } from '../store/runs.ts';
import { NotReadable } from './intake.ts';
import type { Intake, RowFault } from './intake.ts';
import { readAbout } from './signals/about.ts';
import { gatherSignals } from './signals/gather-signals.ts';
import { tellSignal } from './signals/tell-signal.ts';
import { noteUse } from './tokens/audit.ts';
import type { TokenUse } from './tokens/audit.ts';
import { findToken } from './tokens/tokens.ts';

/** Whose token it is: the name that their files lie under, and words for people. */
export interface Holder {
  readonly name: string;
  readonly words: string;
}

/** What came of a body that was handed in: a receipt, or all that is wrong with it. */
export type HandedOver =
  | { readonly receipt: SignalReceipt }
  | { readonly faults: readonly RowFault[]; readonly found: number; readonly why: string | null };

interface IntakeOptions {
  readonly home: Home;
  /** What takes in signals. */
  readonly intake: Intake;
  /** Datasets that are made of them. */
  readonly datasets: readonly string[];
  readonly now: () => Date;
}

/**
 * What the service writes with, and all that it can: a body goes into the inbox, a use of a token into
 * the log of those, and nothing else is changed. Bodies are taken one after the other.
 */
export function openIntake({ home, intake, datasets, now }: IntakeOptions) {
  let busy: Promise<unknown> = Promise.resolve();

  async function findReceived(holder: Holder, sha256: string) {
    const entries = await listHandedIn(home, intake);
    const own = entries.filter(({ source }) => source === holder.name);
    const abouts = await Promise.all(own.map(readAbout));
    return abouts.find(({ original }) => original.sha256 === sha256);
  }

  async function take(holder: Holder, body: Uint8Array, extension: string): Promise<HandedOver> {
    const sha256 = digestBytes(Buffer.from(body));
    const before = await findReceived(holder, sha256);
    const receipt = { given_by: holder.name, sha256 };
    if (before) {
      const { received, rows: signals } = before;
      return { receipt: { ...receipt, received, signals, again: true, notes: [] } };
    }
    const folder = path.join(home.private, 'intake', 'incoming');
    const file = path.join(folder, `${randomUUID()}.${extension}`);
    await mkdir(folder, { recursive: true });
    try {
      await writeFile(file, body, { flag: 'wx' });
      const at = now();
      const given = { file, name: holder.words, mapping: null, sheet: null, at };
      const place = { name: intake.name, source: holder.name, at };
      let taken: Awaited<ReturnType<Intake['take']>> | undefined;
      await handIn(home, place, async (into) => {
        taken = await intake.take(given, into);
        return 'about' in taken ? taken.about : null;
      });
      if (!taken) throw new Error('what was handed in was not read');
      if ('faults' in taken) return { ...taken, why: null };
      const { rows: signals } = taken;
      const received = at.toISOString();
      return { receipt: { ...receipt, received, signals, again: false, notes: [...taken.notes] } };
    } catch (error) {
      if (!(error instanceof NotReadable)) throw error;
      return { faults: [], found: 1, why: error.message.replaceAll(file, 'the body') };
    } finally {
      await rm(file, { force: true });
    }
  }

  /** Since when the newest run began that took up what lay here; null where none did. */
  async function findTakenUp(): Promise<string | null> {
    if ((await findCatalogue(home))?.stamp !== 'real') return null;
    const runs = await Promise.all(datasets.map((id) => findLastRun(home, id)));
    const begun = runs.map((run) => (run && run.outcome !== 'refused' ? run.started : ''));
    const [oldest = ''] = begun.sort();
    return oldest === '' ? null : oldest;
  }

  return {
    /** Whose token this is; undefined for one that is not in force. */
    findHolder: async (token: string): Promise<Holder | undefined> => findToken(home, token),
    /** Takes a body in: everything in it is right, or none of it is kept. */
    handIn: (holder: Holder, body: Uint8Array, extension: string): Promise<HandedOver> => {
      const next = busy.then(() => take(holder, body, extension));
      busy = next.catch(() => undefined);
      return next;
    },
    /**
     * The holder's own signals, and of an employer those of others as far as their consent goes,
     * newest first.
     */
    listSignals: async (holder: Holder, employer: string | null): Promise<KnownSignal[]> => {
      const today = now().toISOString().slice(0, 10);
      const takenUp = await findTakenUp();
      const given = await gatherSignals(await listHandedIn(home, intake), today);
      const wanted = employer === null ? null : makeOwnerKey(employer);
      return given
        .filter((each) => wanted === null || makeOwnerKey(each.signal.employer) === wanted)
        .flatMap((each) => tellSignal(each, { holder: holder.name, takenUp, all: wanted !== null }))
        .reverse();
    },
    /** Writes down a use of a token. */
    note: (use: Omit<TokenUse, 'at'>): Promise<void> =>
      noteUse(home, { at: now().toISOString(), ...use }),
  };
}
