import { z } from 'zod';

/** Where the register lies, every day under a name of its own. */
export const DOWNLOADS = 'https://ea-edubase-api-prod.azurewebsites.net/edubase/downloads/public/';

/** The file of a day (ISO): `edubasealldata20261130.csv`. */
export const fileOf = (day: string): string => `edubasealldata${day.replaceAll('-', '')}.csv`;

/** The register of schools, from the file of all establishments. */
export const SchoolsSource = z.strictObject({
  publisher: z.literal('get-information-about-schools'),
  /** SQL of the folder that leaves table `schools_printed` of the sample, in the columns of the file. */
  sample: z.string(),
});
export type SchoolsSource = z.infer<typeof SchoolsSource>;
