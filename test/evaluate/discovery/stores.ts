import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenedApi } from '../../../api/app.ts';
import { dropStore, makeApiStore, openTestApi } from '../../support/stores/api-store.ts';
import { openPort } from '../../support/browser.ts';
import { temporaryHome } from '../../support/stores/fake-source.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import { replayInto } from '../../support/stores/real-store.ts';

/** Real datasets of every shape: monthly, with intervals, of one area, of records. */
const REAL = [
  'areas',
  'claimant-count',
  'earnings-by-residence',
  'labour-market-rates',
  'vacancy-survey',
];

/** A store to be judged, with a folder for what the judges read from disk. */
export interface Judged {
  readonly name: string;
  /** Datasets with rows. */
  readonly datasets: readonly string[];
  readonly api: OpenedApi;
  /** Where it answers just now. */
  readonly url: string;
  /** Saves an answer to a file; throws when it is not 200. */
  readonly save: (path: string, file: string) => Promise<string>;
}

async function judgeOne(
  name: string,
  datasets: readonly string[],
  home: string,
  work: (judged: Judged) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-judged-'));
  const base = 'https://lmi.example.org';
  const api = await openTestApi(home, { publicUrl: base, contactEmail: 'lmi@example.org' });
  const relative = await openTestApi(home);
  const port = await openPort(relative.app);
  try {
    await work({
      name,
      datasets,
      api,
      url: port.url,
      async save(from, file) {
        const response = await api.app.request(from);
        if (response.status !== 200) throw new Error(`${from} answered ${response.status}`);
        const target = path.join(folder, file);
        await writeFile(target, Buffer.from(await response.arrayBuffer()));
        return target;
      },
    });
  } finally {
    await port.close();
    api.close();
    relative.close();
    await rm(folder, { recursive: true });
    await dropStore(home);
  }
}

/** Lends an invented store, and one of real figures where there are payloads, one after the other. */
export async function eachStore(work: (judged: Judged) => Promise<void>): Promise<void> {
  const invented = await makeApiStore('sample');
  await judgeOne('invented', ['areas', 'sic-2007', 'tiny'], invented, work);
  if (!existsSync(PAYLOADS)) return;
  const home = await temporaryHome();
  await replayInto(home, { datasets: REAL });
  await judgeOne('real', REAL, home.root, work);
}
