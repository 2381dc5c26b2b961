import { openIntake } from '../../../../pipelines/intake/open-intake.ts';
import { addToken, listTokens, revokeToken } from '../../../../pipelines/intake/tokens/tokens.ts';
import type { Home } from '../../../../pipelines/store/home.ts';
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

/** Files handed in and tokens revoked. */
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
    before: async (home) => {
      await addToken(home, { name: 'partner', words: 'A partner', at: now() });
    },
    act: async (home) => void (await revokeToken(home, 'partner', now())),
    tell: async (home) =>
      (await listTokens(home)).map(({ name, revoked }) => `${name} ${revoked !== null}`),
  },
];
