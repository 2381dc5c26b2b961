import { z } from 'zod';

/** Signals that people hand in: there is nothing to ask for. */
export const SignalSource = z.strictObject({
  publisher: z.literal('signal-files'),
  /** Totals of three employers or more, or each signal whose giver lets it be shown by itself. */
  makes: z.enum(['totals', 'open']),
  /** The signals of the sample, beside the dataset: a file as partners hand it in. */
  sample: z.string(),
});
