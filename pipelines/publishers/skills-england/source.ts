import { z } from 'zod';

/** Where the lists of apprenticeship standards lie. */
export const SKILLS_ENGLAND = 'https://skillsengland.education.gov.uk';

/** The list of standards, and one of an earlier day that is no longer kept up. */
export const SkillsEnglandSource = z.strictObject({
  publisher: z.literal('skills-england'),
  /** Path of the list in force, JSON. */
  list: z.string().startsWith('/'),
  /** Path of a list that has ended, UTF-16; where it is not served, the standards of it are not known. */
  ended: z.string().startsWith('/'),
  /** Files of the dataset's folder that its SQL joins, and the SQL. */
  files: z.array(z.string()),
  sql: z.string(),
  /** The list of the sample, in the dataset's folder. */
  sample: z.string(),
});
export type SkillsEnglandSource = z.infer<typeof SkillsEnglandSource>;
