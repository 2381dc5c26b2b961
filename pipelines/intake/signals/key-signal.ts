import { SIGNAL_FIELDS } from '../../../schemas/signals/signal.ts';
import type { Signal } from '../../../schemas/signals/signal.ts';
import { digestBytes } from '../../store/releases/digest.ts';

const LENGTH = 12;

/**
 * What a signal is known by among those of its giver: its own id, or else what it says, whether it is
 * given or taken back.
 */
export function keySignal(signal: Signal): string {
  const said = SIGNAL_FIELDS.filter((field) => field !== 'withdrawn').map((field) => signal[field]);
  return signal.id ?? digestBytes(JSON.stringify(said)).slice(0, LENGTH);
}
