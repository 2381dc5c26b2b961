import { z } from 'zod';
import { About, DatasetId } from '../about.ts';

/** Label and link, no rows. `hosted_as` names the dataset here that holds its figures. */
export const LinkedDeclaration = z.strictObject({
  ...About,
  hosting: z.literal('linked'),
  kind: z.literal('linked').default('linked'),
  hosted_as: DatasetId.nullable().default(null),
});
export type LinkedDeclaration = z.infer<typeof LinkedDeclaration>;
