import { z } from 'zod';

/** Listings of courses that people hand in: there is nothing to ask for. */
export const CourseSource = z.strictObject({
  publisher: z.literal('course-files'),
  /** The dataset's SQL that draws the listings of the sample. */
  sample: z.string(),
});
