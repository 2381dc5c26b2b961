import { SIGNAL_FIELDS } from '../../../schemas/signals/signal.ts';
import type { SignalField } from '../../../schemas/signals/signal.ts';

/** Cells of a signal as somebody fills them in. */
export type SignalCells = Partial<Readonly<Record<SignalField, string>>>;

const USUAL: SignalCells = {
  ...{ told_on: '2026-11-02', kind: 'hiring_plan', employer: 'Moor Care Ltd', place: 'Kirklees' },
  ...{ occupation: '61', number: '10', start: '2027-03', certainty: 'likely' },
  ...{ consent: 'aggregate_only', holds_until: '2027-06-30' },
};

/** A signal in which only what is given is out of the ordinary. */
export const makeSignal = (cells: SignalCells = {}): SignalCells => ({ ...USUAL, ...cells });

/** Signals as the CSV of the template. */
export function writeSignals(signals: readonly SignalCells[]): string {
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const rows = signals.map((signal) =>
    SIGNAL_FIELDS.map((field) => quote(signal[field] ?? '')).join(','),
  );
  return `${[SIGNAL_FIELDS.join(','), ...rows].join('\n')}\n`;
}
