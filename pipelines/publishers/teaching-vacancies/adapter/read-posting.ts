import { z } from 'zod';
import type { Item } from '../../../pool/channel.ts';
import { makeItem, setAsideMalformed } from '../../../pool/reading/make-item.ts';
import { readDay } from '../../../pool/reading/read-day.ts';
import { readSlug } from './sitemap.ts';

const Line = z.string().nullish();

/** A job of the service, a schema.org JobPosting: what of it is read. */
const Posting = z.object({
  ...{ title: Line, description: Line, url: Line, datePosted: Line, validThrough: Line },
  jobBenefits: Line,
  /** The first role only. */
  occupationalCategory: Line,
  employmentType: z.union([z.array(z.string()), z.string()]).nullish(),
  /** Of the first school: those of a trust that are further places are lost. */
  jobLocation: z
    .object({
      address: z.object({
        ...{ streetAddress: Line, addressLocality: Line, addressRegion: Line, postalCode: Line },
        addressCountry: Line,
      }),
    })
    .nullish(),
  baseSalary: z
    .object({
      value: z.object({ value: z.union([z.string(), z.number()]).nullish(), unitText: Line }),
    })
    .nullish(),
  hiringOrganization: z.object({ name: Line, identifier: Line }).nullish(),
});
type Posting = z.infer<typeof Posting>;

/** The slug of a row, read as far as it can be. */
export function slugOf(row: unknown): string | null {
  return readSlug(z.object({ url: z.string() }).safeParse(row).data?.url ?? '');
}

/**
 * What the employer wrote of the pay. The service says YEAR of whatever stands there, `£12.71 Hourly`
 * too; HOUR it says only of what was filled in as an hourly rate.
 */
function readPay({ baseSalary }: Posting) {
  const { value, unitText } = baseSalary?.value ?? {};
  const text = value === null || value === undefined ? null : `${value}`;
  return { text, period: text !== null && unitText === 'HOUR' ? ('hour' as const) : null };
}

function readPlaces({ jobLocation }: Posting) {
  if (!jobLocation) return [];
  const { streetAddress, addressLocality, addressRegion, postalCode, addressCountry } =
    jobLocation.address;
  const lines = [streetAddress, addressLocality, postalCode];
  return [
    {
      text: lines.filter((line) => typeof line === 'string' && line !== '').join(', '),
      postcode: postalCode ?? null,
      town: addressLocality ?? null,
      region: addressRegion ?? null,
      country: addressCountry ?? null,
    },
  ];
}

/** A school has a URN of six digits, a trust a UID of fewer. */
function readIds({ hiringOrganization }: Posting) {
  const id = hiringOrganization?.identifier ?? '';
  if (!/^\d+$/.test(id)) return [];
  return [{ scheme: id.length === 6 ? ('urn' as const) : ('uid' as const), id }];
}

/** A job as an advert. The service has no ids: the slug of its address is one. */
export function readPosting(row: unknown): Item {
  const read = Posting.safeParse(row);
  if (!read.success) return setAsideMalformed(read.error, slugOf(row));
  const posting = read.data;
  const { description, jobBenefits, employmentType, occupationalCategory: role } = posting;
  return makeItem({
    id: slugOf(row),
    title: posting.title,
    html: [description, jobBenefits].filter((part) => typeof part === 'string').join('\n'),
    url: posting.url ?? null,
    employer: posting.hiringOrganization?.name ?? null,
    employer_ids: readIds(posting),
    // Schools, trusts and local authorities alone may advertise here.
    employer_role: 'hirer',
    places: readPlaces(posting),
    pay: readPay(posting),
    hours: [employmentType ?? []].flat().join(', '),
    posted: readDay(posting.datePosted),
    closes: readDay(posting.validThrough),
    structured: role ? [{ scheme: 'teaching_role' as const, value: role }] : [],
  });
}
