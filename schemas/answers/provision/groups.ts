import { z } from 'zod';
import { Frame } from '../../dataset/provision/frame.ts';
import { PARTS } from '../../figures/provision/group-parts.ts';
import { GROUPS } from '../../words/provision/groups.ts';
import { STAGES } from '../../words/provision/stages.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { count, listOf, text } from '../list.ts';
import type { Made } from '../made.ts';
import { Caution, CitedFigure, Place, Profile } from '../profile.ts';

const Group = z.strictObject({ code: z.enum(wordsOf(GROUPS)), name: text, about: text });
const Source = z.strictObject({ dataset: text, title: text, publisher: text });

/** A count of a group, as it is named beside another. */
const Counted = z.strictObject({ dataset: text, measure: text, name: text, period: text });

/** Groups of people whom provision is for, and what is published of each. */
export const GroupList = listOf(
  Group.extend({
    measures: z
      .strictObject({ size: count, served: count, outcome: count })
      .describe('How many measures tell how many there are, who is served, with what outcome.'),
    sources: z.array(Source),
    words: text.nullable().describe('Said where nothing is published of it here.'),
  }),
);
export type GroupList = Made<z.infer<typeof GroupList>>;

/** A measure of a group: in the nearest place that has one, or by provider where no place is known. */
export const GroupFigure = z.strictObject({
  ...Source.shape,
  version: text,
  part: z.enum(wordsOf(PARTS)),
  measure: text,
  name: text.describe('The measure, and which people of the group it is of.'),
  frame: Frame.nullable(),
  area: Place.nullable().describe('Where; null where its source knows of no place.'),
  contract: z
    .strictObject({ code: text, name: text, covers: text, is_of_it: z.boolean() })
    .nullable()
    .describe(
      'Of a programme: the contract area that the place surely lies in, the area in it that says so, and whether the figure is of it or of all areas; null where none is known.',
    ),
  figure: CitedFigure.nullable().describe('Null where it is told by provider.'),
  providers: z
    .strictObject({
      told: count,
      hidden: count,
      period: text,
      period_name: text,
      funnel: text.nullable(),
      placed: z
        .array(z.strictObject({ provider: text, provider_name: text, figure: CitedFigure }))
        .describe(
          'Of a source that knows of no place: providers with a head office here, by name, wherever they teach; empty where there are none or too many to name.',
        ),
    })
    .nullable()
    .describe('How many providers have a figure, and of how many it is hidden.'),
  too_young: z
    .strictObject({ periods: z.array(text), words: text })
    .nullable()
    .describe(
      'Newer cohorts whose clock has not run, the oldest first; null where there are none.',
    ),
  cautions: z.array(Caution),
  data: text.describe('All rows of it.'),
});
export type GroupFigure = Made<z.infer<typeof GroupFigure>>;

const { edition, invented } = Profile.shape;
/** A group in a place: how many there are, who serves them, with what outcome. */
export const GroupAnswer = z.strictObject({
  ...{ edition, invented },
  group: Group,
  area: Place,
  figures: z.array(GroupFigure).describe('Who is there, then who is served, then outcomes.'),
  together: z
    .array(
      z.strictObject({ stage: z.enum(wordsOf(STAGES)), words: text, sources: z.array(Source) }),
    )
    .describe(
      'Stages at which several sources tell of the group. Their people are never added up.',
    ),
  reach: z
    .strictObject({
      told: z.array(
        z.strictObject({
          served: Counted,
          size: Counted,
          area: Place,
          low: z.number(),
          high: z.number(),
          words: text,
        }),
      ),
      words: text.describe('How this is to be read, or why there is none.'),
    })
    .describe('Who is reached for every hundred who are there, where both are told of one place.'),
  programmes: z
    .array(
      z.strictObject({
        contract_area: text,
        programme: text,
        programme_name: text,
        contract_area_name: text,
        covers: text,
        primes: z.array(z.strictObject({ name: text, provider: text.nullable() })),
        as_at: text.nullable().describe('Day of the source; null where it bears none.'),
        source: text,
        words: text,
      }),
    )
    .describe('Employment programmes with a contract area that the place surely lies in.'),
  overlap: text.nullable().describe('Why numbers of several sources are not added up.'),
  not_told: z
    .array(z.strictObject({ code: z.enum(wordsOf(PARTS)), message: text }))
    .describe('What nothing is published of.'),
});
export type GroupAnswer = Made<z.infer<typeof GroupAnswer>>;
