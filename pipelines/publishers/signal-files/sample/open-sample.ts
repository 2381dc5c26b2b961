import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { declares } from '../../../../schemas/dataset/declares.ts';
import type { HandedIn } from '../../../store/inbox.ts';
import type { SampleEffects, StandIn } from '../../publisher.ts';
import { SignalSource } from '../source.ts';
import { takeSignals } from '../take-signals.ts';

/** Whose file it is, and the day on which it is handed in. */
const [SOURCE, NAME] = ['invented-partners', 'Invented partners'] as const;
const AT = new Date('2026-11-16T09:00:00.000Z');

async function handIn(sent: string, folder: string): Promise<readonly HandedIn[]> {
  await mkdir(folder, { recursive: true });
  const [file, about] = [path.join(folder, 'signals.ndjson'), path.join(folder, 'signals.json')];
  const given = { file: sent, name: NAME, mapping: null, sheet: null, at: AT };
  const taken = await takeSignals(given, file);
  if ('faults' in taken) throw new Error(`${sent}: ${JSON.stringify(taken.faults)}`);
  await writeFile(about, JSON.stringify(taken.about));
  return [{ source: SOURCE, file, about }];
}

/** A file of invented signals as local partners would hand it in. */
export function openSample({ folder, datasets }: SampleEffects): StandIn {
  const [sent] = datasets.flatMap(({ declaration, folder: own }) => {
    const source = declares(declaration, 'source')
      ? SignalSource.safeParse(declaration.source)
      : null;
    return source?.data ? [path.join(own, source.data.sample)] : [];
  });
  let handed: Promise<readonly HandedIn[]> | undefined;
  return {
    fetch: () => new Response('', { status: 404 }),
    handedIn: () => (handed ??= sent === undefined ? Promise.resolve([]) : handIn(sent, folder)),
  };
}
