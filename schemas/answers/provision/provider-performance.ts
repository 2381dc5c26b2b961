import { z } from 'zod';
import { POSITIONS } from '../../figures/provision/funnel/funnel.ts';
import { NOBODY_OUTSIDE } from '../../figures/provision/funnel/nobody-outside.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { count, text } from '../list.ts';
import type { Made } from '../made.ts';
import { MeasureRecord } from '../measure.ts';
import { Caution, CitedFigure, ToldDifference } from '../profile.ts';
import { ComparedGroup, DispersionAnswer, Expected, LimitsAt, NoFunnel } from './funnel.ts';

/** Where a provider stands among those it may be compared with. */
const Compared = z.strictObject({
  group: ComparedGroup,
  together: z
    .number()
    .describe('The rate of all their people together, in the unit of the measure.'),
  median: z.number().describe('Half of the providers have this rate or more.'),
  limits: LimitsAt.describe(
    'For a provider of its size, widened where rates differ more than chance lets them.',
  ),
  position: z.enum(wordsOf(POSITIONS)),
  words: text,
  nobody_outside: z
    .strictObject({ code: z.enum(wordsOf(NOBODY_OUTSIDE)), message: text })
    .nullable()
    .describe(
      'Why no rate at all would stand outside the limits of its size; null where one would.',
    ),
  dispersion: DispersionAnswer,
  expected: Expected.nullable().describe('From whom it teaches; null where that is not known.'),
  expected_by: z.array(text).describe('The columns whose codes tell whom it teaches.'),
  place: z
    .strictObject({ least: count, greatest: count, among: count })
    .describe('1 is the largest rate; holds the true place 95 times in 100.'),
  funnel: text.describe('Everybody of the group.'),
});

/** One measure of a provider: newest, over time, by its breakdowns, and beside others like it. */
const ProviderMeasure = z.strictObject({
  measure: text,
  name: text.describe('The measure and what its figures are limited to.'),
  dataset: text,
  version: text,
  record: MeasureRecord.describe('What it is of, its clock, and who is outside it.'),
  latest: CitedFigure.describe(
    'The newest figure of the whole whose clock has run, otherwise the newest; it may have no number.',
  ),
  too_young: z
    .strictObject({ periods: z.array(text), words: text })
    .nullable()
    .describe(
      'Newer cohorts whose clock has not run, the oldest first; null where there are none.',
    ),
  year_before: CitedFigure.nullable().describe('The figure of twelve months before the newest.'),
  broken: z.boolean().describe('True when the series breaks between the two.'),
  change: ToldDifference.nullable().describe('Null where one of the two has no number.'),
  series: z.array(CitedFigure).describe('Of the whole, the oldest period first.'),
  breakdowns: z
    .array(
      z.strictObject({
        by: z.strictObject({ id: text, name: text }),
        figures: z.array(CitedFigure),
      }),
    )
    .describe('Of the newest period, by one column at a time; in the order of its codes.'),
  compared: Compared.nullable(),
  not_compared: NoFunnel.nullable().describe('Why it stands beside nobody.'),
  cautions: z.array(Caution),
  data: text.describe('All its figures of this measure.'),
});
export type ProviderMeasure = Made<z.infer<typeof ProviderMeasure>>;

/** Every measure that is held of a provider, in the order of datasets; no order of merit. */
export const ProviderPerformance = z.strictObject({
  edition: text.nullable(),
  invented: z.boolean(),
  provider: text,
  provider_name: text,
  measures: z.array(ProviderMeasure),
});
export type ProviderPerformance = Made<z.infer<typeof ProviderPerformance>>;
