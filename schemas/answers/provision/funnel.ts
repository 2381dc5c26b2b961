import { z } from 'zod';
import { NO_FUNNEL } from '../../figures/provision/no-funnel.ts';
import { POSITIONS } from '../../figures/provision/funnel/funnel.ts';
import { FLAGS, INTERVALS, STATUSES, wordsOf } from '../../words/vocabulary.ts';
import { count, text } from '../list.ts';
import type { Made } from '../made.ts';
import { MeasureRecord } from '../measure.ts';

const number = z.number();
const position = z.enum(wordsOf(POSITIONS));
const Coded = z.strictObject({ column: text, code: text, name: text });

/** Providers that are compared: one measure, period and code of everything else. */
export const ComparedGroup = z.strictObject({
  codes: z.array(Coded).describe('The code of every column that the key has beside the provider.'),
  words: text,
  providers: count.describe('With a number, none of them apart for its maturity.'),
});
export type ComparedGroup = Made<z.infer<typeof ComparedGroup>>;

/** The rate that is expected of a provider from whom it teaches, in the unit of the measure. */
export const Expected = z.strictObject({
  value: number,
  low: number.describe('With those of no published group at the lowest of the rates.'),
  high: number.describe('At the highest.'),
  known: number.min(0).max(1).describe('Share of the people whose group is published.'),
  difference: z
    .strictObject({ value: number, low: number, high: number })
    .describe(
      'The actual rate less the expected one, with the interval of the one and the bounds of the other.',
    ),
  position: position.describe('Where it stands about its own expected rate.'),
});
export type Expected = Made<z.infer<typeof Expected>>;

const Point = z.strictObject({
  provider: text,
  provider_name: text,
  value: number.nullable(),
  low: number.nullable(),
  high: number.nullable(),
  interval: z.enum(wordsOf(INTERVALS)).nullable(),
  n: number.nullable(),
  status: z.enum(wordsOf(STATUSES)),
  flags: z.array(z.enum(wordsOf(FLAGS))),
  position,
  expected: Expected.nullable().describe('Null with the reason in case_mix, or where unknown.'),
  cite: text.describe('Address that answers for ever with this figure.'),
});

/** Limits for providers of one size, in the unit of the measure. */
export const LimitsAt = z.strictObject({
  n: number,
  low_95: number,
  high_95: number,
  low_99_8: number,
  high_99_8: number,
});

/** How much more than chance the rates differ, and by which limits providers are judged. */
export const DispersionAnswer = z.strictObject({
  phi: number.describe('About 1 where only chance is at work.'),
  significant: z.boolean(),
  spread: number.describe('Standard deviation of the true rates, in the unit of the measure.'),
  method: z.enum(['none', 'random_effects']),
  estimated_from: count.describe('Providers; 0 where they were too few.'),
  words: text,
});

const Alarms = z.strictObject({
  rate_95: number.describe('Share of providers like the others beyond the 95% limits.'),
  expected_number: number.describe('How many of these providers, were they all alike.'),
  rate_99_8: number,
  expected_number_99_8: number,
  words: text,
});

const Power = z.strictObject({
  n: number,
  size: text.describe('Whose size it is.'),
  limit: z.enum(['95', '99_8']),
  true_difference: number
    .nullable()
    .describe('In percentage points; null where no difference at all is found so often.'),
  chance: number.describe('How often such a difference is found.'),
});

/** The place of one provider as an interval. No answer has the places of all. */
const Marked = z.strictObject({
  provider: text,
  provider_name: text,
  place: z
    .strictObject({ least: count, greatest: count, among: count, words: text })
    .nullable()
    .describe(
      '1 is the largest rate; holds the true place 95 times in 100. Null without a number.',
    ),
});

/** Providers of one group by size and rate, in the order of names. */
export const FunnelAnswer = z.strictObject({
  edition: text.nullable(),
  invented: z.boolean(),
  dataset: text,
  version: text,
  source: text,
  measure: MeasureRecord,
  period: z.strictObject({ code: text, name: text, start: z.iso.date(), end: z.iso.date() }),
  group: ComparedGroup,
  centre: number.describe('The rate of all their people together, in the unit of the measure.'),
  dispersion: DispersionAnswer,
  points: z.array(Point).describe('In the order of names. There is no order of merit.'),
  hidden: z.strictObject({
    count,
    why: z.array(z.strictObject({ code: text, count, message: text })),
  }),
  limits: z.array(LimitsAt).describe('Where chance alone leaves providers that are alike.'),
  widened: z
    .array(LimitsAt)
    .nullable()
    .describe('The same with their true differences; null where none are seen. These then judge.'),
  false_alarms: Alarms,
  power: z.array(Power),
  case_mix: z.strictObject({
    by: z.array(z.strictObject({ column: text, name: text })),
    reason: text.nullable().describe('Why nothing is expected of anybody.'),
    dispersion: DispersionAnswer.nullable().describe('Of the distances from the expected rates.'),
  }),
  marked: Marked.nullable(),
  words: text.describe('How often it is wrong, and what it would find, in plain words.'),
  warnings: z.array(z.strictObject({ code: text, message: text })),
  data: text.describe('The rows of these figures.'),
  page: text,
});
export type FunnelAnswer = Made<z.infer<typeof FunnelAnswer>>;
export type FunnelPoint = FunnelAnswer['points'][number];

/** Why there is no funnel of a measure. */
export const NoFunnel = z.strictObject({ code: z.enum(wordsOf(NO_FUNNEL)), message: text });
