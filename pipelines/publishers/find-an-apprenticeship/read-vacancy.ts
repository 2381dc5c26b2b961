import { z } from 'zod';
import type { AdvertPlace } from '../../../schemas/adverts/advert.ts';
import type { Item } from '../../pool/channel.ts';
import { makeItem, setAsideMalformed } from '../../pool/reading/make-item.ts';
import { readDay } from '../../pool/reading/read-day.ts';

const Line = z.string().nullish();

const Address = z.object({
  ...{ addressLine1: Line, addressLine2: Line, addressLine3: Line, addressLine4: Line },
  postcode: Line,
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
});

/** A vacancy of the Display Advert API, version 2: what of it is read. Contacts are not. */
export const Vacancy = z.object({
  vacancyReference: z.union([z.string(), z.number()]).nullish(),
  title: Line,
  description: Line,
  numberOfPositions: z.number().nullish(),
  ...{ postedDate: Line, closingDate: Line, startDate: Line },
  wage: z
    .object({
      wageAmount: z.number().nullish(),
      wageUnit: Line,
      wageAdditionalInformation: Line,
      workingWeekDescription: Line,
    })
    .nullish(),
  hoursPerWeek: z.number().nullish(),
  addresses: z.array(Address).nullish(),
  employerName: Line,
  course: z.object({ larsCode: z.number().nullish(), route: Line }).nullish(),
  providerName: Line,
  ukprn: z.union([z.string(), z.number()]).nullish(),
  ...{ vacancyUrl: Line, applicationUrl: Line },
  isNationalVacancy: z.boolean().nullish(),
});
export type Vacancy = z.infer<typeof Vacancy>;

const PERIODS: Readonly<Record<string, 'hour' | 'week' | 'month' | 'year'>> = {
  ...{ Hourly: 'hour', Weekly: 'week', Monthly: 'month', Annually: 'year' },
};

/** The same vacancy has `VAC` before its number in the website, and mostly not in the API. */
export function readReference(reference: Vacancy['vacancyReference']): string | null {
  return reference === null || reference === undefined ? null : `${reference}`.replace(/^VAC/i, '');
}

function readPlace(address: z.infer<typeof Address>): Partial<AdvertPlace> {
  const { addressLine1, addressLine2, addressLine3, addressLine4, postcode } = address;
  const lines = [addressLine1, addressLine2, addressLine3, addressLine4, postcode];
  return {
    text: lines.filter((line) => line !== undefined && line !== null && line !== '').join(', '),
    postcode: postcode ?? null,
    lon: address.longitude ?? null,
    lat: address.latitude ?? null,
  };
}

/** `wageAmount` was never seen with a value; where there is one, its unit is its period. */
function readWage(wage: Vacancy['wage']) {
  const amount = wage?.wageAmount ?? null;
  return {
    text: wage?.wageAdditionalInformation ?? null,
    low: amount,
    high: amount,
    period: amount === null ? null : (PERIODS[wage?.wageUnit ?? ''] ?? null),
  };
}

function readHours({ wage, hoursPerWeek }: Vacancy): string | null {
  const week = wage?.workingWeekDescription;
  const hours = typeof hoursPerWeek === 'number' ? `${hoursPerWeek} hours a week` : null;
  return [week, hours].filter((part) => typeof part === 'string').join('; ') || null;
}

/** An apprenticeship as an advert: its standard is the occupation, its provider the poster. */
export function readVacancy(row: unknown): Item {
  const read = Vacancy.safeParse(row);
  if (!read.success) return setAsideMalformed(read.error);
  const vacancy = read.data;
  const { employerName: employer = null, providerName: poster = null, course, ukprn } = vacancy;
  const isOwnProvider = employer !== null && employer === poster;
  const standard = course?.larsCode ?? 0;
  return makeItem({
    id: readReference(vacancy.vacancyReference),
    title: vacancy.title,
    html: vacancy.description,
    url: vacancy.vacancyUrl ?? null,
    apply_url: vacancy.applicationUrl ?? null,
    employer,
    employer_ids: isOwnProvider && ukprn ? [{ scheme: 'ukprn', id: `${ukprn}` }] : [],
    poster: isOwnProvider ? null : poster,
    reference: readReference(vacancy.vacancyReference),
    places: (vacancy.addresses ?? []).map(readPlace),
    national: vacancy.isNationalVacancy === true,
    pay: readWage(vacancy.wage),
    contract: 'Apprenticeship',
    hours: readHours(vacancy),
    openings: vacancy.numberOfPositions ?? null,
    posted: readDay(vacancy.postedDate),
    closes: readDay(vacancy.closingDate),
    starts: readDay(vacancy.startDate),
    structured: [
      // Adverts of other government services have the code 0: they are no apprenticeships.
      ...(standard > 0
        ? [{ scheme: 'apprenticeship_standard' as const, value: `${standard}` }]
        : []),
      ...(course?.route ? [{ scheme: 'category' as const, value: course.route }] : []),
    ],
  });
}
