import { z } from 'zod';
import { CAUTIONS } from '../../figures/cautions/codes.ts';
import { ASSUMPTIONS, SUPPLIES_NOT_COUNTED } from '../../figures/beside/assumptions.ts';
import { BASES } from '../../figures/beside/measures.ts';
import { REASONS, VERDICTS } from '../../figures/beside/verdict.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { count, text } from '../list.ts';
import { Wanted } from '../jobs/wanted.ts';
import type { Made } from '../made.ts';
import { CitedFigure, Profile } from '../profile.ts';
import { ProvidersHere } from '../provision/providers-here.ts';

const Caution = z.strictObject({ code: z.enum(wordsOf(CAUTIONS)), message: text });

/** A measure of one side of an area, by the categories of one of its dimensions. */
export const SideMeasure = z.strictObject({
  measure: text,
  name: text,
  dataset: text,
  version: text,
  by: z.strictObject({ id: text, name: text }).describe('The dimension that tells figures apart.'),
  figures: z.array(CitedFigure).describe('Those of the newest period, the whole first.'),
  cautions: z.array(Caution),
  data: text.describe('All periods of these figures.'),
});
export type SideMeasure = Made<z.infer<typeof SideMeasure>>;

const Verdict = z.strictObject({
  agreed: z.boolean().describe('Whether all bases say the same.'),
  code: z.enum(wordsOf(VERDICTS)).nullable().describe('Null where each basis says its own.'),
  words: text,
  each: z.array(
    z.strictObject({
      basis: z.enum(wordsOf(BASES)),
      code: z.enum(wordsOf(VERDICTS)),
      words: text,
    }),
  ),
  reason: z
    .strictObject({ code: z.enum(wordsOf(REASONS)), message: text })
    .nullable()
    .describe('Why nothing can be told.'),
});

/** Both sides of one group of occupations. A figure that is not held is null. */
export const BesideGroup = z.strictObject({
  occupation_group: text,
  occupation_group_name: text,
  level: count.describe('0 all occupations, 1 major groups, 2 sub-major groups of SOC 2020.'),
  achievements: CitedFigure.nullable().describe('Aims achieved that may lead there, as a range.'),
  completers: CitedFigure.nullable().describe('Of these, people who may enter it, as a range.'),
  openings: CitedFigure.nullable().describe('Projected, of an average year.'),
  net_change: CitedFigure.nullable(),
  replacement: CitedFigure.nullable(),
  adverts: CitedFigure.nullable().describe('Live on a day: a stock, so no verdict rests on it.'),
  per_opening: CitedFigure.nullable().describe('Local completers for each opening, as a range.'),
  new_adverts: CitedFigure.nullable().describe('New in a whole year without a break: a flow.'),
  per_new_advert: CitedFigure.nullable().describe('Local completers for each of them, as a range.'),
  verdict: Verdict,
});
export type BesideGroup = Made<z.infer<typeof BesideGroup>>;

/** Demand of an area beside its provision, by group of occupations. */
export const Beside = z.strictObject({
  dataset: text,
  version: text,
  groups: z.array(BesideGroup),
  remainder: CitedFigure.nullable().describe('Achievements that lead to no occupation.'),
  bases: z
    .array(z.strictObject({ code: z.enum(wordsOf(BASES)), held: z.boolean(), message: text }))
    .describe('The flows that a verdict may rest on, and why one is not held here.'),
  assumptions: z.array(z.strictObject({ code: z.enum(wordsOf(ASSUMPTIONS)), message: text })),
  not_counted: z
    .array(z.strictObject({ code: z.enum(wordsOf(SUPPLIES_NOT_COUNTED)), message: text }))
    .describe('Supplies of people to the openings that are in no figure here.'),
  inputs: z
    .array(
      z.strictObject({
        dataset: text,
        version: text,
        title: text,
        source: text,
        url: text,
        attribution: text,
      }),
    )
    .describe('The releases that the figures were made from.'),
});
export type Beside = Made<z.infer<typeof Beside>>;

/** Both sides of a place, each by itself and the one beside the other. */
const Sides = {
  demand: z.array(SideMeasure).describe('What employers want here.'),
  provision: z.array(SideMeasure).describe('What courses here lead to.'),
  wanted: Wanted.nullable().describe('The occupations advertised here; null where none is told.'),
  demand_beside_provision: Beside.nullable().describe('Null where nothing of the place is held.'),
};

/** The headline measures of an area, and both sides of its labour market. */
export const SidedProfile = Profile.extend(Sides);
export type SidedProfile = Made<z.infer<typeof SidedProfile>>;

const { edition, invented, area } = Profile.shape;
/** One side of an area. */
export const DemandAnswer = z.strictObject({
  ...{ edition, invented, area },
  ...{ demand: Sides.demand, wanted: Sides.wanted },
});
/** The other, and the providers that are there. */
export const PerformanceAnswer = z.strictObject({
  ...{ edition, invented, area },
  provision: Sides.provision,
  providers: ProvidersHere,
});
export type PerformanceAnswer = Made<z.infer<typeof PerformanceAnswer>>;
