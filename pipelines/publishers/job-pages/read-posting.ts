import { z } from 'zod';
import type { AdvertPlace, PAY_PERIODS } from '../../../schemas/adverts/advert.ts';
import type { Item } from '../../pool/channel.ts';
import { makeItem, setAsideMalformed } from '../../pool/reading/make-item.ts';
import type { Draft } from '../../pool/reading/make-item.ts';
import { readDay } from '../../pool/reading/read-day.ts';
import { readPounds } from '../../pool/reading/read-pounds.ts';

/** A text that may be a number, the first of a list, or an object with a name or a value. */
function readLoose(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return readLoose(value[0]);
  if (typeof value !== 'object' || value === null) return null;
  if ('name' in value) return readLoose(value.name);
  return 'value' in value ? readLoose(value.value) : null;
}
const Loose = z.unknown().optional().transform(readLoose);
const Texts = z
  .unknown()
  .optional()
  .transform((value) => [value].flat().flatMap((each) => readLoose(each) ?? []));
const List = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform((one) => [one])]).nullish();

const Address = z.object({
  ...{ streetAddress: Loose, addressLocality: Loose, addressRegion: Loose },
  ...{ postalCode: Loose, addressCountry: Loose },
});
const Place = z.object({
  name: Loose,
  address: z.union([z.string(), Address]).nullish(),
  geo: z.object({ latitude: Loose, longitude: Loose }).nullish(),
});
const Salary = z.union([
  z.number(),
  z.string(),
  z.object({
    currency: Loose,
    value: z
      .union([
        z.number(),
        z.string(),
        z.object({ value: Loose, minValue: Loose, maxValue: Loose, unitText: Loose }),
      ])
      .nullish(),
    ...{ minValue: Loose, maxValue: Loose, unitText: Loose },
  }),
]);

/** A JobPosting of schema.org, as pages have it: what of it is read. */
const Posting = z.object({
  ...{ title: Loose, description: Loose, url: Loose, identifier: Loose },
  ...{ datePosted: Loose, validThrough: Loose, jobStartDate: Loose },
  ...{ employmentType: Texts, workHours: Loose, occupationalCategory: Texts },
  ...{ hiringOrganization: Loose, jobLocationType: Loose, totalJobOpenings: Loose },
  jobLocation: List(z.union([z.string(), Place])),
  baseSalary: Salary.nullish(),
});
type Posting = z.infer<typeof Posting>;

const PERIODS: Readonly<Record<string, (typeof PAY_PERIODS)[number]>> = {
  ...{ HOUR: 'hour', DAY: 'day', WEEK: 'week', MONTH: 'month', YEAR: 'year' },
};

/** A text that is nothing but an amount. */
function readAmount(text: string | number | null | undefined): number | null {
  const bare = String(text ?? '').replaceAll(/[£,\s]/g, '');
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

/** Pay in its many forms. A text beside a unit is what the employer typed: its unit may be of another. */
function readPay({ baseSalary }: Posting): NonNullable<Draft['pay']> {
  const salary =
    typeof baseSalary === 'object' && baseSalary !== null ? baseSalary : { value: baseSalary };
  const inner =
    typeof salary.value === 'object' && salary.value !== null
      ? salary.value
      : { value: salary.value ?? null };
  const outer = 'currency' in salary ? salary : null;
  const one = readAmount(inner.value);
  const low = readAmount('minValue' in inner ? inner.minValue : outer?.minValue) ?? one;
  const high = readAmount('maxValue' in inner ? inner.maxValue : outer?.maxValue) ?? one;
  const unit = ('unitText' in inner ? inner.unitText : null) ?? outer?.unitText ?? '';
  return readPounds({
    ...{ low, high, currency: outer?.currency ?? 'GBP' },
    period: PERIODS[unit.toUpperCase()] ?? null,
    text: one === null && typeof inner.value === 'string' ? inner.value : null,
  });
}

function readPlace(place: string | z.infer<typeof Place>): Partial<AdvertPlace> {
  if (typeof place === 'string') return { text: place };
  const { name, address, geo } = place;
  if (typeof address === 'string') return { text: address };
  const parts = [address?.streetAddress, address?.addressLocality, address?.addressRegion];
  const known = [...parts, address?.postalCode].filter((part) => typeof part === 'string');
  return {
    text: known.length > 0 ? known.join(', ') : name,
    town: address?.addressLocality ?? null,
    region: address?.addressRegion ?? null,
    postcode: address?.postalCode ?? null,
    country: address?.addressCountry ?? null,
    ...(geo ? { lat: Number(geo.latitude ?? NaN), lon: Number(geo.longitude ?? NaN) } : {}),
  };
}

/** A posting on the page at `page` as an advert; without an identifier, the address is its id. */
export function readPosting(node: unknown, page: string): Item {
  const read = Posting.safeParse(node);
  if (!read.success) return setAsideMalformed(read.error);
  const posting = read.data;
  const url =
    posting.url !== null && URL.canParse(posting.url, page)
      ? new URL(posting.url, page)
      : new URL(page);
  // The vocabulary's own word for an employer that is not named.
  const isHidden = posting.hiringOrganization?.toLowerCase() === 'confidential';
  return makeItem({
    id: `${new URL(page).hostname}:${posting.identifier ?? url.pathname + url.search}`,
    ...{ title: posting.title, html: posting.description, url: url.href },
    employer: isHidden ? null : posting.hiringOrganization,
    employer_role: isHidden ? 'anonymous' : null,
    reference: posting.identifier,
    places: (posting.jobLocation ?? []).map(readPlace),
    remote: posting.jobLocationType?.toUpperCase() === 'TELECOMMUTE' ? 'full' : null,
    pay: readPay(posting),
    contract: posting.employmentType.join(', '),
    hours: posting.workHours,
    openings: readAmount(posting.totalJobOpenings),
    posted: readDay(posting.datePosted),
    closes: readDay(posting.validThrough),
    starts: readDay(posting.jobStartDate),
    structured: posting.occupationalCategory.map((value) => ({
      scheme: 'category' as const,
      value,
    })),
  });
}
