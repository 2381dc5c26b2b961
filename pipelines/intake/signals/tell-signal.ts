import type { KnownSignal } from '../../../schemas/answers/intake/signals.ts';
import type { SignalState } from '../../../schemas/signals/words.ts';
import type { GivenSignal } from './gather-signals.ts';

/** What became of a signal; `takenUp` is when the newest run began that took up what lay there. */
function findState({ out, received, signal }: GivenSignal, takenUp: string | null): SignalState {
  if (out !== null) return out;
  if (takenUp === null || received >= takenUp) return 'waiting';
  return signal.consent === 'open' ? 'shown' : 'counted';
}

const NOTHING_SAID = {
  ...{ id: null, told_by: null, kind: null, place: null, area: null, occupation: null, soc: null },
  ...{ number: null, start: null, certainty: null, consent: null },
} as const;

/**
 * A signal as far as a holder of a token is told of it: whoever gave it all, others what is open; of
 * one that only counts in totals that the employer has been asked, by whom and when; and nothing of
 * one that is private or counts no more.
 */
export function tellSignal(
  given: GivenSignal,
  { holder, takenUp, all }: { holder: string; takenUp: string | null; all: boolean },
): KnownSignal[] {
  const { source: given_by, received, signal, out } = given;
  const own = given_by === holder;
  if (!own && (!all || out !== null)) return [];
  const { employer, told_on, holds_until } = signal;
  const { id, told_by, kind, place, area, occupation, soc } = signal;
  const { number, start, certainty, consent } = signal;
  const place_and_job = { id, told_by, kind, place, area, occupation, soc };
  const said = { ...place_and_job, number, start, certainty, consent };
  const known = { given_by, own, employer, told_on, holds_until, received };
  const state = findState(given, takenUp);
  const isShown = own || signal.consent === 'open';
  return [{ ...known, ...(isShown ? said : NOTHING_SAID), state }];
}
