import { z } from 'zod';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { LEVELS } from './levels.ts';

/** An option of a filter by what a person reads: the column of the filter, and the option's label. */
const OptionRef = z.strictObject({ column: z.string().min(1), label: z.string().min(1) });
export type OptionRef = z.infer<typeof OptionRef>;

/** A place by its level and its ONS code, or the UKPRN of a provider. */
const PlaceRef = z.strictObject({ level: z.enum(wordsOf(LEVELS)), code: z.string().min(1) });
export type PlaceRef = z.infer<typeof PlaceRef>;

/** A time period as the API writes it: `2022/2023` with `AY`, `2023` with `CY`. */
export const TimeRef = z.strictObject({
  period: z.string().regex(/^\d{4}(\/\d{4})?$/),
  code: z.string().regex(/^[A-Z]+\d*$/),
});
export type TimeRef = z.infer<typeof TimeRef>;

const comparators = <T extends z.ZodType>(item: T) => ({
  eq: item.optional(),
  notEq: item.optional(),
  in: z.array(item).min(1).optional(),
  notIn: z.array(item).min(1).optional(),
});

/** All that is named must hold. Options of one filter each: `in` over two filters means either of them. */
const Facets = z.strictObject({
  filters: z.strictObject(comparators(OptionRef)).optional(),
  geographicLevels: z.strictObject(comparators(z.enum(wordsOf(LEVELS)))).optional(),
  locations: z.strictObject(comparators(PlaceRef)).optional(),
  timePeriods: z
    .strictObject({
      ...comparators(TimeRef),
      gt: TimeRef.optional(),
      gte: TimeRef.optional(),
      lt: TimeRef.optional(),
      lte: TimeRef.optional(),
    })
    .optional(),
});
export type Facets = z.infer<typeof Facets>;

/** Which rows of a data set are asked for, as the API combines conditions, in words instead of ids. */
export type Criteria =
  | Facets
  | { readonly and: readonly Criteria[] }
  | { readonly or: readonly Criteria[] }
  | { readonly not: Criteria };

/** Criteria as a dataset declares them. */
export const Criteria: z.ZodType<Criteria> = z.lazy(() =>
  z.union([
    z.strictObject({ and: z.array(Criteria).min(1) }),
    z.strictObject({ or: z.array(Criteria).min(1) }),
    z.strictObject({ not: Criteria }),
    Facets,
  ]),
);
