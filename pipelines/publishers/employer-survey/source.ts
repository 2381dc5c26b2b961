import { z } from 'zod';

/** Kinds of area that a workbook has a sheet for each of. */
export const WORKBOOKS = ['lep', 'lea'] as const;
export type WorkbookKind = (typeof WORKBOOKS)[number];

/**
 * The publication on gov.uk whose stand-ins answer; a declaration names it too. Its address was not
 * seen: a live run that finds no such page is refused by name.
 */
export const PUBLICATION = {
  page: '/government/publications/employer-skills-survey-2019-england-results',
  assets: 'https://assets.publishing.service.gov.uk/media/5f74',
};

/** Summary tables of one round of the survey: workbooks with a sheet for every area. */
export const EmployerSurveySource = z.strictObject({
  publisher: z.literal('employer-survey'),
  /** The publication on gov.uk that the workbooks are attached to. */
  page: z.string().startsWith('/government/publications/'),
  /** The year that the sheets must say they are of. */
  year: z.number().int(),
  /** Partnerships first: a place that both workbooks print is taken from the first of them. */
  workbooks: z.array(z.enum(WORKBOOKS)).min(1),
  /** Tables of a sheet that are read, each named by the heading below its base. */
  tables: z.array(z.string().min(1)).min(1),
});
export type EmployerSurveySource = z.infer<typeof EmployerSurveySource>;
