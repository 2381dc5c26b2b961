import { z } from 'zod';
import { wordsOf } from '../../words/vocabulary.ts';
import { DatasetId } from '../about.ts';
import { Code } from '../code.ts';
import { ObservationsDeclaration } from './observations.ts';
import { RecordsDeclaration } from './records.ts';

/** Inputs that are not known by name when the declaration is written. */
export const INPUT_RULES = {
  areas_of_every_dataset: 'the area lists of every dataset of figures that has areas and a release',
  providers_of_every_dataset:
    'the provider lists of every dataset of figures that has providers and a release',
} as const;
export type InputRule = keyof typeof INPUT_RULES;

/**
 * Rows made here from the releases of other datasets by one SQL file. It finds each input as a view
 * named as the dataset is (`claimant-count` as `claimant_count`), each file of the folder as a table of texts
 * named as the file is, and leaves table `parsed`, as an adapter does.
 */
const Derived = {
  kind: z.literal('derived'),
  inputs: z.union([
    z.array(DatasetId).min(1),
    z.strictObject({ rule: z.enum(wordsOf(INPUT_RULES)) }),
  ]),
  /**
   * Inputs that may have no release. The SQL then finds them without a row, with the columns that it
   * reads: dates and numbers where figures have them, texts otherwise.
   */
  where_held: z
    .array(z.strictObject({ dataset: DatasetId, columns: z.array(z.string()).min(1) }))
    .default([]),
  /** Files of the dataset's own folder; the rows of the first are received beside those of the inputs. */
  files: z.array(z.string()).default([]),
  sql: z.string(),
  /**
   * What must hold between the inputs and the rows made of them: each a file with one query, over
   * the inputs and table `parsed`, whose rows are the offenders. Any row refuses the release.
   */
  proofs: z
    .array(z.strictObject({ id: z.string(), what: z.string().min(1), sql: z.string() }))
    .default([]),
  /** Derived datasets of one group become current together, all of them or none. */
  group: z.string().nullable().default(null),
};

/**
 * A count that a publisher hides where it is small: what must stay open to a reader of the release
 * and of all else that is published, so that a hidden count is not worked back out.
 */
const Hidden = z.strictObject({
  /** How far apart the counts that remain possible lie at least, for every hidden cell. */
  least_width: z.number().positive(),
  /** Whether authorities make up the areas that they lie in, with none in no place. */
  areas_add_up: z.boolean(),
  /**
   * Where the publisher prints the same counts: `codes` of dimensions of this dataset that all of
   * its rows have, `where` the codes of its own dimensions that the rows are taken from.
   */
  published_as: z.array(
    z.strictObject({
      dataset: DatasetId,
      measure: Code,
      codes: z.record(Code, Code).default({}),
      where: z.record(Code, Code).default({}),
    }),
  ),
});
export type Hidden = z.infer<typeof Hidden>;

/** Figures made here from other datasets. */
const DerivedFigures = ObservationsDeclaration.omit({ source: true, sample: true }).extend({
  ...Derived,
  makes: z.literal('observations'),
  /** Measures whose hidden cells the release is attacked for before it is published. */
  hides: z.record(Code, Hidden).default({}),
});
/** A list made here from other datasets. */
const DerivedThings = RecordsDeclaration.omit({ source: true }).extend({
  ...Derived,
  makes: z.literal('records'),
});

/** A dataset made here from other datasets; `makes` says what its rows are. */
export const DerivedDeclaration = z.discriminatedUnion('makes', [DerivedFigures, DerivedThings]);
export type DerivedDeclaration = z.infer<typeof DerivedDeclaration>;
