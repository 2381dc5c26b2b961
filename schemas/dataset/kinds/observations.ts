import { z } from 'zod';
import { ENTITIES } from '../../words/entities.ts';
import { GROUPS } from '../../words/provision/groups.ts';
import { findPeriod, PERIOD_TYPES } from '../../words/period.ts';
import { PROVISIONAL, wordsOf } from '../../words/vocabulary.ts';
import { About, DatasetId, Held } from '../about.ts';
import { Code, CodeItem } from '../code.ts';
import { MeasureDeclaration } from '../measure.ts';
import { Source } from '../source.ts';

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
  /** Days on which something happened, as inspections do: what lies between them is no gap. */
  irregular: z.literal(true).optional(),
  /** What is told is to come: projections, and what employers plan. Others begin by the day of the run. */
  ahead: z.literal(true).optional(),
  /** The last that was ever published, of a series that ended or was made once. */
  last: z
    .string()
    .refine((code) => findPeriod(code) !== undefined, 'is no code of a period')
    .optional(),
  /** Whole months that pass at least from the end of a period until its figures first come out. */
  delay: z.number().int().min(1).optional(),
});

/** A code list written out, or taken from a classification dataset's own list at these levels. */
const DimensionCodes = z.union([
  z.array(CodeItem.omit({ sort: true })).min(1),
  z.strictObject({
    classification: DatasetId,
    levels: z.array(z.number().int()),
    /** Name of the all-categories member. */
    total: z.string(),
    /** Column of the classification's file that holds the publisher's codes; ours when left out. */
    publisher_column: z.string().optional(),
    /** The publisher's code of the all-categories member, where it has one. */
    publisher_total: z.string().optional(),
    /** Members that the classification does not have, such as what could not be classified. */
    also: z.array(CodeItem.omit({ sort: true })).default([]),
  }),
]);

export const DimensionDeclaration = z.strictObject({
  id: Code,
  name: z.string(),
  codes: DimensionCodes,
  /** The level-1 codes together make the total, so additive measures are checked against it. */
  exhaustive: z.boolean().default(false),
  /** Its codes that stand for a group of people whom provision is for. */
  groups: z.record(Code, z.enum(wordsOf(GROUPS))).default({}),
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
export type ChartDeclaration = z.infer<typeof ChartDeclaration>;

/** What a table of figures in long form declares, wherever its rows come from. */
const Figures = {
  ...Held,
  /** What a figure is of, beside its period and dimensions: areas, providers, both, or neither. */
  entities: z.array(z.enum(wordsOf(ENTITIES))).default(['area']),
  period: PeriodDeclaration,
  dimensions: z.array(DimensionDeclaration),
  measures: z.array(MeasureDeclaration).min(1),
  /**
   * Rows that get the flag `provisional` because the publisher's text says so and its feed does not
   * mark them; null where the text says nothing, or the feed marks them itself.
   */
  provisional: z.enum(wordsOf(PROVISIONAL)).nullable().default(null),
  charts: z.array(ChartDeclaration).min(1),
};

/** Figures of a publisher in long form, one row each. */
export const ObservationsDeclaration = z.strictObject({
  ...About,
  ...Figures,
  kind: z.literal('observations'),
  source: Source,
  /** The dataset's SQL that draws its sample from the invented economy. */
  sample: z.string().nullable(),
});
export type ObservationsDeclaration = z.infer<typeof ObservationsDeclaration>;

/** Figures, whatever the kind of dataset that declares them. */
export const FiguresDeclaration = z.object({ ...About, ...Figures });
export type FiguresDeclaration = z.infer<typeof FiguresDeclaration>;
