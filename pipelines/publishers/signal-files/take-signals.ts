import { open } from 'node:fs/promises';
import path from 'node:path';
import { NotReadable } from '../../intake/intake.ts';
import type { Given, RowFault, Taken } from '../../intake/intake.ts';
import { digestFile } from '../../store/releases/digest.ts';
import type { About } from '../../intake/signals/about.ts';
import { keySignal } from '../../intake/signals/key-signal.ts';
import { openOccupations } from './read/occupations.ts';
import { openLines } from './read/open-lines.ts';
import { openPlaces } from './read/places.ts';
import { findHeaderFaults, openSignalReader } from './read/read-signal.ts';

/** More are counted and not told one by one. */
const MOST_FAULTS = 10_000;

/** Takes in a file of signals: everything in it is right, or none of it is kept. */
export async function takeSignals(given: Given, into: string): Promise<Taken> {
  if (given.mapping !== null) throw new NotReadable('signals are taken by their template alone');
  const { header, lines } = await openLines(given);
  const wrong = findHeaderFaults(header);
  if (wrong.length > 0) return { faults: wrong, found: wrong.length };
  const [places, occupations] = await Promise.all([openPlaces(), openOccupations()]);
  const day = given.at.toISOString().slice(0, 10);
  const read = openSignalReader(header, { places, occupations, day, by: given.name });
  const faults: RowFault[] = [];
  const notes: string[] = [];
  const taken = new Map<string, number>();
  let [rows, found] = [0, 0];
  const kept = await open(into, 'wx');
  try {
    for await (const line of lines) {
      rows += 1;
      const own = read(line);
      const all = 'faults' in own ? [...own.faults] : [];
      if ('signal' in own) {
        notes.push(...own.notes);
        const key = keySignal(own.signal);
        const before = taken.get(key);
        const message = `the row has the id of row ${before ?? 0}, or says the same`;
        if (before !== undefined) all.push({ row: line.row, column: null, message });
        taken.set(key, line.row);
        if (found === 0) await kept.write(`${JSON.stringify(own.signal)}\n`);
      }
      found += all.length;
      faults.push(...all.slice(0, MOST_FAULTS - faults.length));
    }
    await kept.sync();
  } finally {
    await kept.close();
  }
  if (rows === 0) faults.push({ row: 2, column: null, message: 'there is no signal' });
  if (faults.length > 0) return { faults, found: Math.max(found, faults.length) };
  const about: About = {
    ...{ format: 'signals/1', name: given.name, received: given.at.toISOString(), rows },
    original: { name: path.basename(given.file), ...(await digestFile(given.file)) },
  };
  return { about, rows, notes };
}
