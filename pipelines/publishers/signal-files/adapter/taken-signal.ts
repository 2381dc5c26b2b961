import { z } from 'zod';
import { Signal } from '../../../../schemas/signals/signal.ts';

/** A signal as a snapshot has it: its id in the whole store, and what it says. */
export const TakenSignal = z.strictObject({ signal: z.string(), says: Signal });
export type TakenSignal = z.infer<typeof TakenSignal>;
