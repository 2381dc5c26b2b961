import { z } from 'zod';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { listOf } from './dataset.ts';

const type = z.enum(wordsOf(AREA_TYPES));

/** Another area that an area names: with its name and type, or as a bare code. */
const Related = z.union([
  z.string().transform((code) => ({ code, name: code, type: null })),
  z.object({ code: z.string(), name: z.string(), type: type.nullish().default(null) }),
]);
export type RelatedArea = z.infer<typeof Related>;

const InForce = z.object({
  from: z.string().nullish().default(null),
  to: z.string().nullish().default(null),
});

/** One item of `/v1/areas`. */
export const AreaItem = z.object({
  code: z.string(),
  name: z.string(),
  name_cy: z.string().nullish().default(null),
  type,
  in_force: InForce.default({ from: null, to: null }),
});
export type AreaItem = z.infer<typeof AreaItem>;
export const AreaList = listOf(AreaItem);

const DatasetOfArea = z.union([
  z.string(),
  z
    .object({ dataset: z.string().optional(), id: z.string().optional() })
    .transform(({ dataset, id }) => dataset ?? id ?? ''),
]);

/** `/v1/areas/{code}` (contract, section 6). */
export const AreaRecord = AreaItem.extend({
  entity: z.string().nullish().default(null),
  parents: z.array(Related).default([]),
  members: z.partialRecord(type, z.number()).default({}),
  predecessors: z.array(Related).default([]),
  successors: z.array(Related).default([]),
  datasets: z.array(DatasetOfArea).default([]),
});
export type AreaRecord = z.infer<typeof AreaRecord>;
