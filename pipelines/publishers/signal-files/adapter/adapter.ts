import { Readable } from 'node:stream';
import { readDocument } from '../../../fetch/documents/read-document.ts';
import { gatherSignals } from '../../../intake/signals/gather-signals.ts';
import { NothingYet } from '../../adapter.ts';
import type { SourceAdapter } from '../../adapter.ts';
import { SignalSource } from '../source.ts';
import { checkHiding } from './account-hiding.ts';
import { listOpen } from './list-open.ts';
import { TakenSignal } from './taken-signal.ts';
import { totalSignals } from './total-signals.ts';

const ADDRESS = /^inbox\/signals\/(totals|open)-(\d{4})\.ndjson$/;

/**
 * Signals that people handed in. Nothing is asked of anybody, and a store to which nothing was handed
 * in but what is private has no release of them. A snapshot holds the signals that count on the day of
 * the run: never one that is private, taken back or over.
 */
export const signalAdapter: SourceAdapter = {
  async fetch({ declaration }, { snapshots, handedIn, today }) {
    const { makes } = SignalSource.parse(declaration.source);
    const all = await gatherSignals(await handedIn(), today);
    const given = all.filter(({ signal: { consent } }) =>
      makes === 'open' ? consent === 'open' : consent !== 'private',
    );
    if (given.length === 0) throw new NothingYet('no signal was handed in that may be published');
    const taken = given
      .filter(({ out }) => out === null)
      .map(({ source, key, signal }) => ({ signal: `${source}:${key}`, says: signal }))
      .sort((a, b) => (a.signal < b.signal ? -1 : 1));
    const snapshot = await snapshots.keep({
      url: `inbox/signals/${makes}-${today.slice(0, 4)}.ndjson`,
      body: Readable.from([Buffer.from(taken.map((each) => `${JSON.stringify(each)}\n`).join(''))]),
      mediaType: 'application/x-ndjson',
      rows: taken.length,
    });
    const labels = {
      ...{ name: null, url: null, updated: given.at(-1)?.received.slice(0, 10) ?? null },
      ...{ nextUpdate: null, classification: null, units: [], periods: null, notes: [] },
    };
    // Totals are rows that are made here: none of them came.
    const made = makes === 'totals' ? { releases: [] } : {};
    return [
      { snapshots: [snapshot], labels, sourceReleased: null, clock: 'store', checks: [], ...made },
    ];
  },
  async parse(_dataset, { snapshots: [snapshot] }, database, before = null) {
    const [, makes, year = ''] = ADDRESS.exec(snapshot?.url ?? '') ?? [];
    if (!snapshot || makes === undefined) throw new Error('signals came without their snapshot');
    const lines = (await readDocument(snapshot.path)).split('\n').filter((line) => line !== '');
    const signals = lines.map((line) => TakenSignal.parse(JSON.parse(line)));
    const place = snapshot.sha256.slice(0, 12);
    if (makes === 'open') await listOpen(database, signals, place);
    else await totalSignals(database, signals, { place, year: Number(year), before });
  },
  async checks({ declaration }, _vintage, database) {
    return SignalSource.parse(declaration.source).makes === 'totals' ? checkHiding(database) : [];
  },
};
