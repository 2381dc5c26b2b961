import type { z } from 'zod';
import type { Frame } from '../../schemas/dataset/provision/frame.ts';
import type { ObservationsDeclaration } from '../../schemas/dataset/kinds/observations.ts';
import { LEVELS, PUBLISHED } from './apprenticeships.ts';

/** What the datasets made of the files of the provider dashboard of apprenticeships say alike. */

/** A file of the dashboard, as its newest version lies in its repository. */
export const fileAt = (file: string): string =>
  `dfe-analytical-services/apprenticeships-provider-dashboard/main/data/${file}_0.parquet`;

export const DASHBOARD = {
  themes: ['skills'],
  publisher: 'Department for Education',
  published_as: { name: 'Apprenticeships: provider dashboard', url: PUBLISHED },
  regularity: 'annual',
  undated: 'The files of the dashboard carry no date; their commit does.',
  accreditation: { value: 'official_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Apprenticeships (provider dashboard)',
  },
  breaks: [],
  schedule: {
    cron: '15 11 * 1,3,7,11 4',
    why: 'Published four times a year, on a Thursday of January, March, July and November',
  },
  period: { type: 'academic_year' },
  sample: 'sample.sql',
} satisfies Partial<z.input<typeof ObservationsDeclaration>>;

/** How the counts of the dashboard are printed, here as there. */
export const ROUNDING_NOTE =
  'The files hold counts that the dashboard rounds to 10 when it shows them; they are rounded here likewise, after adding. What the dashboard shows as 0 is none or 1 to 4: a range of 0 to 4 is given for it, and no zero';

/** Levels of an apprenticeship; the dashboard's files hold no total of them. */
export const LEVEL = {
  id: 'level',
  name: 'Level of the apprenticeship',
  codes: [{ code: 'total', name: 'All levels', level: 0 }, ...LEVELS],
  exhaustive: true,
};

/** A count of whole years and, apart from it, of the months of the newest year so far. */
interface Counted {
  readonly id: string;
  readonly name: string;
  readonly population: string;
  readonly clock: string;
  readonly frame: z.input<typeof Frame>;
}

/** Two measures of each count: a part of a year never stands beside a whole one. */
export const wholeAndSoFar = (counts: readonly Counted[]) =>
  counts.flatMap(({ id, name, population, clock, frame }) =>
    [
      { id, name, clock },
      {
        id: `${id}_so_far`,
        name: `${name}, year so far`,
        clock: `${clock}, as far as it is reported`,
      },
    ].map(
      (measure) =>
        ({
          ...measure,
          population,
          frame,
          unit: 'people',
          decimals: 0,
          nature: 'count',
          additive: true,
          from_parts: 'sum',
          ranking: 'refused',
          rounding: { to: 10 },
          publisher_words: PUBLISHED,
          plausible: { min: 0, max: 2_000_000 },
        }) as const,
    ),
  );
