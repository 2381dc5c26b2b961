import path from 'node:path';
import { openIntake } from '../../../../pipelines/intake/open-intake.ts';
import { noteUse } from '../../../../pipelines/intake/tokens/audit.ts';
import { addToken, listTokens, revokeToken } from '../../../../pipelines/intake/tokens/tokens.ts';
import type { Home } from '../../../../pipelines/store/home.ts';
import { readIfThere } from '../../../../pipelines/store/if-there.ts';
import { listHandedIn } from '../../../../pipelines/store/inbox.ts';
import { digestFile } from '../../../../pipelines/store/releases/digest.ts';
import { PUBLISHERS } from '../../../support/publishers.ts';
import { makeSignal, writeSignals } from '../../../support/signals/make-signal.ts';
import { tickingClock } from '../../../support/stores/fake-source.ts';
import type { Scenario } from './scenario.ts';

const now = tickingClock('2026-11-22T07:00:00.000Z');

function openSignals(home: Home): ReturnType<typeof openIntake> {
  const intake = PUBLISHERS.find((each) => each.intake?.name === 'signals')?.intake;
  if (!intake) throw new Error('nothing takes signals in');
  return openIntake({ home, intake, datasets: [], now });
}

async function handIn(home: Home, employer: string): Promise<void> {
  const holder = { name: 'partner', words: 'A partner' };
  const body = Buffer.from(writeSignals([makeSignal({ employer })]));
  const handed = await openSignals(home).handIn(holder, body, 'csv');
  if (!('receipt' in handed)) throw new Error('the signal was found to be wrong');
}

const SIGNALS = { name: 'signals', keeps: 'all' } as const;

const addOf = (home: Home, name: string) =>
  addToken(home, { name, words: `The ${name}`, at: now() });

async function tellTokens(home: Home): Promise<string[]> {
  return (await listTokens(home)).map(({ name, revoked }) => `${name} ${revoked !== null}`);
}

/** The uses that are written down whole. */
async function tellUses(home: Home): Promise<string[]> {
  const log = await readIfThere(path.join(home.private, 'intake', 'audit.ndjson'));
  return (log ?? '').split('\n').slice(0, -1);
}

/** Writes down that a token was used, unless that was done. */
async function noteList(home: Home, token: string): Promise<void> {
  const use = {
    token,
    did: 'list',
    status: 200,
    request: null,
    at: '2026-11-22T08:00:00Z',
  } as const;
  if (!(await tellUses(home)).some((line) => line.includes(`"${token}"`))) await noteUse(home, use);
}

/** Files handed in; tokens made, used and revoked. */
export const INTAKE: readonly Scenario[] = [
  {
    name: 'handing in a signal',
    before: (home) => handIn(home, 'Moor Care Ltd'),
    act: (home) => handIn(home, 'Dale Builders Ltd'),
    tell: async (home) =>
      Promise.all(
        (await listHandedIn(home, SIGNALS)).map(async ({ source, file }) =>
          [source, (await digestFile(file)).bytes].join(' '),
        ),
      ),
  },
  {
    name: 'revoking a token',
    tell: tellTokens,
    before: async (home) => void (await addOf(home, 'partner')),
    act: async (home) => void (await revokeToken(home, 'partner', now())),
  },
  {
    name: 'making a token',
    tell: tellTokens,
    before: async (home) => void (await addOf(home, 'partner')),
    act: async (home) => void (await addOf(home, 'college')),
  },
  {
    name: 'writing down the use of a token',
    tell: tellUses,
    before: (home) => noteList(home, 'partner'),
    act: (home) => noteList(home, 'college'),
  },
];
