import { z } from 'zod';
import { About, Held } from './about.ts';
import { Code } from './code.ts';
import { Source } from './source.ts';

export const RecordColumn = z.strictObject({
  name: Code,
  title: z.string(),
  type: z.enum(['text', 'double', 'integer', 'date', 'boolean', 'texts']),
  nullable: z.boolean().default(false),
  key: z.boolean().default(false),
});

/** What a list of things declares, wherever its rows come from. */
const Things = {
  ...Held,
  columns: z.array(RecordColumn).min(1),
  /** Columns that name the code, its name, its parent and its level, where the list is a hierarchy. */
  hierarchy: z
    .strictObject({ code: z.string(), name: z.string(), parent: z.string(), level: z.string() })
    .nullable()
    .default(null),
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
