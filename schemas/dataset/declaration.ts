import { z } from 'zod';
import { AREA_TYPES } from '../words/area-types.ts';
import { Code, CodeItem } from './code.ts';
import { AccreditationLabel, Break, Licence } from './label.ts';
import { MeasureDeclaration } from './measure.ts';
import { PERIOD_TYPES } from '../words/period.ts';
import { Source } from './source.ts';
import { ESTIMATED_FROM, PROVISIONAL, REGULARITIES, THEMES, wordsOf } from '../words/vocabulary.ts';

const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is kebab-case');

/** What a dataset says of itself, hosted or linked: the words of its label. */
const About = {
  id: Id,
  title: z.string().min(1),
  summary: z.string().min(1),
  themes: z.array(z.enum(wordsOf(THEMES))).min(1),
  publisher: z.string().min(1),
  /** The publisher's own name for it, where it lives, and the publisher's ids. */
  published_as: z.strictObject({
    name: z.string(),
    url: z.url(),
    ids: z.record(z.string(), z.string()).default({}),
  }),
  regularity: z.enum(wordsOf(REGULARITIES)),
  /** Last update as declared by hand, where the publisher's feed does not say it. */
  updated: z.iso.date().nullable().default(null),
  classification: z.strictObject({
    value: z.string(),
    name: z.string(),
    standards: z.array(z.string()).default([]),
  }),
  spatial_availability: z.array(z.enum(wordsOf(AREA_TYPES))),
  accreditation: AccreditationLabel,
  /** What the figures are estimated from; null where they are counted. */
  estimated_from: z.enum(wordsOf(ESTIMATED_FROM)).nullable().default(null),
  licence: Licence,
  access: z.literal('open').default('open'),
  state: z.enum(['live', 'paused', 'ended']).default('live'),
  /** A dataset id or a URL; for `ended`, null says that there is no successor. */
  succeeded_by: z.string().nullable().default(null),
  /** Which question the source answers, the smallest area it is safe for, and its trap. */
  question: z.string().min(1),
  smallest_safe_area: z.enum(wordsOf(AREA_TYPES)).nullable(),
  trap: z.string().min(1),
  not_for: z.array(z.string()).default([]),
  quality: z.strictObject({ url: z.url(), notes: z.array(z.string()).default([]) }),
  breaks: z.array(Break).default([]),
  /** What was wrong, since which version, in which figures: needed when we correct ourselves. */
  correction: z.string().nullable().default(null),
  /** Raises the computed kind of the next release; it can never be lowered. */
  raise_to: z.enum(['minor', 'major']).nullable().default(null),
};

/** Label and link, no data. `hosted_as` names the dataset here that holds its figures. */
export const LinkedDeclaration = z.strictObject({
  ...About,
  hosting: z.literal('linked'),
  hosted_as: Id.nullable().default(null),
});
export type LinkedDeclaration = z.infer<typeof LinkedDeclaration>;

/** When the scheduler pulls it: a cron expression in Europe/London time. */
const Schedule = z.strictObject({ cron: z.string(), why: z.string() });

/**
 * The period of every row. `about` narrows the dates to what the figure is about (MM-DD of the
 * coded year); `name` is a template in which `{year}` is the coded year.
 */
const PeriodDeclaration = z.strictObject({
  type: z.enum(PERIOD_TYPES),
  /** Whole months of a span. */
  months: z.number().int().min(2).optional(),
  about: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  name: z.string().optional(),
});

/** A code list written out, or taken from a classification dataset's own list at these levels. */
const DimensionCodes = z.union([
  z.array(CodeItem.omit({ sort: true })).min(1),
  z.strictObject({
    classification: Id,
    levels: z.array(z.number().int()),
    /** Name of the all-categories member. */
    total: z.string(),
    /** Column of the classification's file that holds the publisher's codes; ours when left out. */
    publisher_column: z.string().optional(),
    /** The publisher's code of the all-categories member, where it has one. */
    publisher_total: z.string().optional(),
  }),
]);

export const DimensionDeclaration = z.strictObject({
  id: Code,
  name: z.string(),
  codes: DimensionCodes,
  /** The level-1 codes together make the total, so additive measures are checked against it. */
  exhaustive: z.boolean().default(false),
});

/** A chart the dataset page draws first; every filter is a query parameter of `/data`. */
export const ChartDeclaration = z.strictObject({
  title: z.string(),
  kind: z.enum(['line', 'bar']),
  measure: Code,
  filters: z.record(z.string(), z.string()),
  /** Areas to draw where the release has them; the release's own first areas otherwise. */
  areas: z.array(z.string()).default([]),
});

/** Limits of the general checks. Shares are of the release before; 0.1 is ten percent. */
export const CheckLimits = z.strictObject({
  rows_lost: z.number().min(0).max(1).default(0.1),
  median_revision: z.number().min(0).default(0.2),
});

/** Figures in long form, one row each. */
export const ObservationsDeclaration = z.strictObject({
  ...About,
  hosting: z.literal('hosted'),
  kind: z.literal('observations'),
  source: Source,
  schedule: Schedule,
  reference: z.string(),
  period: PeriodDeclaration,
  dimensions: z.array(DimensionDeclaration),
  measures: z.array(MeasureDeclaration).min(1),
  /**
   * Rows that get the flag `provisional` because the publisher's text says so and its feed does not
   * mark them; null where the text says nothing, or the feed marks them itself.
   */
  provisional: z.enum(wordsOf(PROVISIONAL)).nullable().default(null),
  checks: CheckLimits.default({ rows_lost: 0.1, median_revision: 0.2 }),
  charts: z.array(ChartDeclaration).min(1),
  /** The dataset's SQL that draws its sample from the invented economy. */
  sample: z.string().nullable(),
});
export type ObservationsDeclaration = z.infer<typeof ObservationsDeclaration>;

/** Lists of things, not of figures: areas, codes of a classification. */
export const RecordColumn = z.strictObject({
  name: Code,
  title: z.string(),
  type: z.enum(['text', 'double', 'integer', 'date', 'boolean', 'texts']),
  nullable: z.boolean().default(false),
  key: z.boolean().default(false),
});
export const RecordsDeclaration = z.strictObject({
  ...About,
  hosting: z.literal('hosted'),
  kind: z.literal('records'),
  source: Source,
  schedule: Schedule,
  reference: z.string(),
  columns: z.array(RecordColumn).min(1),
  /** Columns that name the code, its name, its parent and its level, where the list is a hierarchy. */
  hierarchy: z
    .strictObject({ code: z.string(), name: z.string(), parent: z.string(), level: z.string() })
    .nullable()
    .default(null),
  checks: CheckLimits.default({ rows_lost: 0.1, median_revision: 0.2 }),
});
export type RecordsDeclaration = z.infer<typeof RecordsDeclaration>;

/** Any folder under `datasets/`, as its `dataset.ts` exports it by default. */
export const Declaration = z.union([
  ObservationsDeclaration,
  RecordsDeclaration,
  LinkedDeclaration,
]);
export type Declaration = z.infer<typeof Declaration>;
/** A dataset whose rows are held here. */
export type HostedDeclaration = ObservationsDeclaration | RecordsDeclaration;

/** What a person may write in `dataset.ts`: defaults may be left out. */
export type DeclarationInput = z.input<typeof Declaration>;

/** Types a declaration while it is written; it is checked when `datasets/discover.ts` reads it. */
export function defineDataset<T extends DeclarationInput>(declaration: T): T {
  return declaration;
}
