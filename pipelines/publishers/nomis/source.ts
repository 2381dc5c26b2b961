import { z } from 'zod';
import { Code } from '../../../schemas/dataset/code.ts';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';

/** One publisher code of one publisher concept, and the codes of our dimensions it stands for. */
const ConceptCode = z.strictObject({
  code: z.string(),
  name: z.string(),
  means: z.record(z.string(), Code).default({}),
});

const CubeId = z.string().regex(/^NM_\d+_\d+$/);

/** The sister datasets that have a concept; all of them where it is left out. */
const Having = { of: z.array(CubeId).min(1).optional() };

/** A concept whose codes are those of one of our dimensions, by `publisher_code` of its code list. */
const ConceptOfDimension = z.strictObject({ ...Having, dimension: z.string() });

/**
 * A dataset of the Nomis API. Every concept of the publisher but geography, date and freq is named
 * here, so that no request ever leaves a dimension out (Nomis would answer with all its codes).
 */
export const NomisSource = z.strictObject({
  publisher: z.literal('nomis'),
  dataset: CubeId,
  /**
   * Sister datasets of the same concepts (less those that are `of` others), pulled into the same release. A measure then names its own
   * in `at`, under the concept `dataset`.
   */
  also: z.array(CubeId).optional(),
  /** Area levels to ask for; the service's own list says which TYPEs each level has. */
  levels: z.array(z.enum(wordsOf(AREA_TYPES))).min(1),
  /** Ask for every boundary set of a level, not the newest only. */
  older_boundaries: z.boolean().default(false),
  /** First period to ask for, as the publisher codes it; all of them when left out. */
  from: z.string().optional(),
  /**
   * Levels with thousands of areas, asked for less of: from a later period, and for these publisher
   * codes of a concept only. What is not named is asked for in full.
   */
  sparing: z
    .array(
      z.strictObject({
        levels: z.array(z.enum(wordsOf(AREA_TYPES))).min(1),
        from: z.string().optional(),
        codes: z.record(z.string(), z.array(z.string()).min(1)).default({}),
      }),
    )
    .default([]),
  concepts: z.record(
    z.string(),
    z.union([
      ConceptOfDimension,
      z.strictObject({ ...Having, codes: z.array(ConceptCode).min(1) }),
    ]),
  ),
  /**
   * The codes were written down without a record of them: the service must give each the name that
   * is declared, or nothing is asked for. A code that is there may stand for something else.
   */
  demand_names: z.boolean().default(false),
});
export type NomisSource = z.infer<typeof NomisSource>;

/** The source of one of its datasets alone, with the concepts that this one has. */
export function narrowSource({ also, ...source }: NomisSource, dataset: string): NomisSource {
  const concepts = Object.entries(source.concepts).filter(
    ([, { of }]) => also === undefined || (of?.includes(dataset) ?? true),
  );
  return { ...source, dataset, concepts: Object.fromEntries(concepts) };
}
