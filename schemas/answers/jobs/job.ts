import { z } from 'zod';
import { SUPPLIES_NOT_COUNTED } from '../../figures/beside/assumptions.ts';
import { QUESTIONS } from '../../figures/jobs/limits.ts';
import { ADVERT_KINDS, JOB_PARTS } from '../../figures/jobs/measures.ts';
import { SURENESS } from '../../titles/rank/sureness.ts';
import { SEARCHED } from '../../words/jobs/searches.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { count, text } from '../list.ts';
import type { Made } from '../made.ts';
import { Caution, CitedFigure, Place, Profile, ToldDifference } from '../profile.ts';
import { BesideGroup } from '../sides/beside.ts';
import { Growth, InDemand, Occupation, Trend } from './parts.ts';

/** Figures of one cell: of the finest occupation and the nearest area that one is published for. */
export const JobFigures = z.strictObject({
  occupation: Occupation.describe('What they are of: the occupation, or a group it belongs to.'),
  area: Place.describe('Where: the place asked for, or one that it lies in.'),
  figures: z.array(CitedFigure).min(1).describe('That which leads first, then those beside it.'),
  cautions: z
    .array(Caution)
    .describe('Where they are of a group or a wider area, it is said here.'),
  data: text.describe('All periods of these figures.'),
});
export type JobFigures = Made<z.infer<typeof JobFigures>>;

/** Adverts of one kind; kinds are never added up or compared. */
export const JobAdverts = JobFigures.extend({
  kind: z.enum(wordsOf(ADVERT_KINDS)),
  trend: Trend,
  earlier: Trend.nullable().describe('Of the last period that can be compared, where it is older.'),
  all_adverts: CitedFigure.nullable().describe('The change of all occupations there.'),
});
export type JobAdverts = Made<z.infer<typeof JobAdverts>>;

/** Projected openings, and whether jobs themselves are projected to grow. */
export const JobOutlook = JobFigures.extend({ growth: Growth });
export type JobOutlook = Made<z.infer<typeof JobOutlook>>;

const Related = z.strictObject({
  ...Occupation.shape,
  skill_level: count.nullable(),
  adverts: CitedFigure.nullable(),
  pay: CitedFigure.nullable(),
  pay_difference: ToldDifference.nullable().describe(
    'Its pay less that of the job asked for; null of that job, and where one of them has no number.',
  ),
  subject: z
    .strictObject({ code: text, name: text })
    .nullable()
    .describe(
      'Of an occupation of another group: the subject whose courses lead to both groups, by the crosswalk. Null of those near it.',
    ),
});

/** What courses may lead to an occupation, and what local ones come to. */
const Provision = z.strictObject({
  subjects: z.array(
    z.strictObject({ subject: text, name: text, occupation: text, evidence: text, cite: text }),
  ),
  crosswalk: text.describe('All links with their method and evidence.'),
  area: Place.nullable().describe('The area that the groups are of.'),
  groups: z.array(BesideGroup).describe('The sub-major and the major group, where held.'),
  not_counted: z.array(
    z.strictObject({ code: z.enum(wordsOf(SUPPLIES_NOT_COUNTED)), message: text }),
  ),
  cautions: z.array(Caution),
});

/** A search of a service of others for the job in the place: a link, and nothing read from it. */
const Search = z.strictObject({
  finds: z.enum(wordsOf(SEARCHED)),
  service: text,
  title: text,
  where: text.nullable().describe('Null where the service is asked of no place.'),
  url: text,
});

const { edition, invented } = Profile.shape;
/** A job in a place: what employers ask, pay, jobs, outlook, what is near it and leads to it. */
export const JobAnswer = z.strictObject({
  ...{ edition, invented },
  occupation: Occupation.extend({
    parents: z.array(Occupation).describe('The groups it belongs to, the nearest first.'),
    apart_from: z
      .array(Occupation)
      .describe(
        'Where its name only says that it is the rest of a group (other, not elsewhere classified): the groups that it leaves out.',
      ),
    skill_level: count.nullable().describe('SOC’s own level, 1 to 4; null where not held.'),
    dataset: text,
    version: text,
  }),
  title: z
    .strictObject({
      text,
      sureness: z
        .enum(wordsOf(SURENESS))
        .nullable()
        .describe('That the title means this occupation; null where it does not lead here.'),
      others: count.describe('Other unit groups that it may mean, the very unlikely left out.'),
    })
    .nullable()
    .describe('The words that were asked with.'),
  area: Place,
  town: text
    .nullable()
    .describe('The town or postcode district asked with; null where none of the area is.'),
  adverts: z.array(JobAdverts).describe('One for each kind that is held.'),
  pooled: JobFigures.nullable().describe(
    'Of the adverts that are pooled here: how much of the official series they are, then their share and quotient, not computed where that is too little.',
  ),
  pay: JobFigures.nullable(),
  jobs: JobFigures.nullable(),
  outlook: JobOutlook.nullable(),
  in_demand: InDemand.nullable().describe('Null where no scores are held, or none of it.'),
  related: z.strictObject({
    adverts_in: Place.nullable().describe('The one area of all their adverts.'),
    adverts_kind: z.enum(wordsOf(ADVERT_KINDS)).nullable(),
    pay_in: Place.nullable().describe('The one area of all their pay.'),
    occupations: z
      .array(Related)
      .describe(
        'This one first, then those near it; where few of these have a figure of pay, some of the wider group that have one. Last, of other groups that courses of the same subject lead to, at most three that are told to pay more, the most asked for first.',
      ),
  }),
  provision: Provision.nullable(),
  searches: z.array(Search),
  not_held: z
    .array(z.strictObject({ code: z.enum(wordsOf(JOB_PARTS)), message: text }))
    .describe('What nothing is said of, each once.'),
  not_known: z
    .array(z.strictObject({ code: z.enum(wordsOf(QUESTIONS)), question: text, message: text }))
    .describe('What no figure here tells, whatever is held: one for each question.'),
});
export type JobAnswer = Made<z.infer<typeof JobAnswer>>;
