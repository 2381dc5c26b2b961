import { z } from 'zod';
import { AREA_TYPES } from '../words/area-types.ts';
import {
  ACCREDITATIONS,
  ESTIMATED_FROM,
  PROVISIONAL,
  REGULARITIES,
  wordsOf,
} from '../words/vocabulary.ts';

/** Declared and derived side by side; `agrees` is null when one of the two is unknown. */
function compared<T extends z.ZodType>(value: T) {
  return {
    declared: value,
    derived: value.nullable(),
    agrees: z.boolean().nullable(),
    how: z.string(),
  };
}

const regularity = z.enum(wordsOf(REGULARITIES));
const areaType = z.enum(wordsOf(AREA_TYPES));

/** The five labels that every dataset carries (UKCES review of 2011, table 2). */
export const Labels = z.strictObject({
  source: z.strictObject({
    publisher: z.string(),
    name: z.string(),
    url: z.url(),
    ids: z.record(z.string(), z.string()),
    ...compared(z.string()),
  }),
  regularity: z.strictObject({ value: regularity, name: z.string(), ...compared(regularity) }),
  date: z.strictObject({
    updated: z.string().nullable(),
    next_update: z.string().nullable(),
    first_period: z.string().nullable(),
    last_period: z.string().nullable(),
    /** Why `updated` is null; null where it is not, and in labels from before it was asked for. */
    why_empty: z.string().nullable().default(null),
    ...compared(z.string().nullable()),
  }),
  classification: z.strictObject({
    value: z.string(),
    name: z.string(),
    standards: z.array(z.string()),
    ...compared(z.string()),
  }),
  spatial_availability: z.strictObject({
    value: z.array(areaType),
    areas: z.array(
      z.strictObject({
        area_type: areaType,
        codes: z.number().int(),
        vintages: z.array(z.string()),
        first_period: z.string().nullable(),
        last_period: z.string().nullable(),
      }),
    ),
    ...compared(z.array(areaType)),
  }),
});
export type Labels = z.infer<typeof Labels>;

export const AccreditationLabel = z.strictObject({
  value: z.enum(wordsOf(ACCREDITATIONS)),
  note: z.string().nullable().default(null),
});

export const Licence = z.strictObject({ id: z.string(), url: z.url(), attribution: z.string() });

/**
 * A known discontinuity: figures on both sides of `date` are not one series. What changes how far
 * figures may be trusted and not what they count (a lost accreditation) is no break.
 */
export const Break = z.strictObject({
  date: z.iso.date(),
  what: z.string(),
  url: z.url().nullable().default(null),
  /** Ids of the measures that it breaks; null when it breaks all of the dataset. */
  measures: z.array(z.string()).min(1).nullable().default(null),
});
export type Break = z.infer<typeof Break>;

/** Those of the breaks that a measure has. */
export function breaksOf<B extends { readonly measures: readonly string[] | null }>(
  breaks: readonly B[],
  measure: string,
): B[] {
  return breaks.filter(({ measures }) => measures?.includes(measure) ?? true);
}

/** Everything about a release that is words: stored in the manifest, shown on every page. */
export const ReleaseLabel = z.strictObject({
  title: z.string(),
  summary: z.string(),
  themes: z.array(z.string()),
  labels: Labels,
  accreditation: AccreditationLabel,
  /** What the figures are estimated from. Labels from before it was asked for have null too. */
  estimated_from: z.enum(wordsOf(ESTIMATED_FROM)).nullable().default(null),
  licence: Licence,
  access: z.literal('open'),
  state: z.enum(['live', 'paused', 'ended']),
  succeeded_by: z.string().nullable(),
  hosted_as: z.string().nullable(),
  reference: z.string().nullable(),
  question: z.string(),
  smallest_safe_area: areaType.nullable(),
  trap: z.string(),
  not_for: z.array(z.string()),
  quality: z.strictObject({ url: z.url(), notes: z.array(z.string()) }),
  /** Which rows are flagged provisional by the publisher's text. Labels from before have null too. */
  provisional: z.enum(wordsOf(PROVISIONAL)).nullable().default(null),
  breaks: z.array(Break),
  publisher_notes: z.array(z.string()),
});
export type ReleaseLabel = z.infer<typeof ReleaseLabel>;
