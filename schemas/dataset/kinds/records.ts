import { z } from 'zod';
import { REGISTERS } from '../../words/entities.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { About, Held } from '../about.ts';
import { RecordColumns } from '../record-column.ts';
import { Source } from '../source.ts';

/** What a list of things declares, wherever its rows come from. */
const Things = {
  ...Held,
  columns: RecordColumns,
  /** Having no record is an answer, and no fault: of what may all be over. */
  may_be_empty: z.boolean().default(false),
  /** What the list is the register of, so that its records are found at `/v1/providers/{provider}`. */
  register: z.enum(wordsOf(REGISTERS)).nullable().default(null),
};

/** Lists of things, not of figures: codes of a classification, providers. */
export const RecordsDeclaration = z.strictObject({
  ...About,
  ...Things,
  kind: z.literal('records'),
  source: Source,
});
export type RecordsDeclaration = z.infer<typeof RecordsDeclaration>;

/** Things, whatever the kind of dataset that declares them. */
export const ThingsDeclaration = z.object({ ...About, ...Things });
export type ThingsDeclaration = z.infer<typeof ThingsDeclaration>;
