import { z } from 'zod';
import type { AdvertPlace, PAY_PERIODS } from '../../../schemas/adverts/advert.ts';
import type { Item } from '../../pool/channel.ts';
import { makeItem, setAsideMalformed } from '../../pool/reading/make-item.ts';
import { parseJson } from '../../pool/reading/parse-json.ts';
import { readDay } from '../../pool/reading/read-day.ts';
import { readPounds } from '../../pool/reading/read-pounds.ts';
import type { Board } from '../../pool/reading/sweep-boards.ts';

const Line = z.string().nullish();
const Amount = z.number().nullish();
const PostalAddress = z.object({
  ...{ addressLocality: Line, addressRegion: Line, addressCountry: Line, postalCode: Line },
});

/** A job of the Job Postings API: what of it is read. */
const Job = z.object({
  id: Line,
  title: Line,
  location: Line,
  address: z.object({ postalAddress: PostalAddress.nullish() }).nullish(),
  secondaryLocations: z
    .array(z.object({ location: Line, address: PostalAddress.nullish() }))
    .nullish(),
  ...{ department: Line, team: Line, employmentType: Line, workplaceType: Line },
  ...{ isListed: z.boolean().nullish(), isRemote: z.boolean().nullish() },
  ...{ descriptionHtml: Line, publishedAt: Line, jobUrl: Line, applyUrl: Line },
  compensation: z
    .object({
      scrapeableCompensationSalarySummary: Line,
      summaryComponents: z
        .array(
          z.object({
            ...{ compensationType: Line, interval: Line, currencyCode: Line },
            ...{ minValue: Amount, maxValue: Amount },
          }),
        )
        .nullish(),
    })
    .nullish(),
});
type Job = z.infer<typeof Job>;
const Answer = z.object({ jobs: z.array(z.unknown()) });

const PERIODS: Readonly<Record<string, (typeof PAY_PERIODS)[number]>> = {
  ...{ '1 YEAR': 'year', '1 MONTH': 'month', '1 WEEK': 'week', '1 DAY': 'day', '1 HOUR': 'hour' },
};
const REMOTE: Readonly<Record<string, 'no' | 'hybrid' | 'full'>> = {
  ...{ Remote: 'full', Hybrid: 'hybrid', OnSite: 'no' },
};

function readPlace(
  text: string | null | undefined,
  address: z.infer<typeof PostalAddress> | null | undefined,
): Partial<AdvertPlace> {
  return {
    text: text ?? null,
    town: address?.addressLocality ?? null,
    region: address?.addressRegion ?? null,
    country: address?.addressCountry ?? null,
    postcode: address?.postalCode ?? null,
  };
}

/** Pay without shares and bonuses. */
function readPay({ compensation }: Job) {
  const salary = compensation?.summaryComponents?.find(
    ({ compensationType: type }) => type === 'Salary',
  );
  return readPounds({
    ...{ low: salary?.minValue, high: salary?.maxValue, currency: salary?.currencyCode },
    period: PERIODS[salary?.interval ?? ''] ?? null,
    text: compensation?.scrapeableCompensationSalarySummary,
  });
}

/** A job as an advert; where it has no id, the address of its page is one. */
export function readJob(row: unknown, { employer }: Pick<Board, 'employer'>): Item {
  const read = Job.safeParse(row);
  if (!read.success) return setAsideMalformed(read.error);
  const job = read.data;
  const id = job.id ?? job.jobUrl;
  if (job.isListed === false) {
    return { setAside: 'not_open', id: id ?? null, detail: 'the board does not list it' };
  }
  return makeItem({
    ...{ id, title: job.title, html: job.descriptionHtml },
    url: job.jobUrl ?? null,
    apply_url: job.applyUrl ?? null,
    employer,
    employer_role: 'hirer',
    places: [
      readPlace(job.location, job.address?.postalAddress),
      ...(job.secondaryLocations ?? []).map(({ location, address }) =>
        readPlace(location, address),
      ),
    ],
    remote: REMOTE[job.workplaceType ?? ''] ?? (job.isRemote === true ? 'full' : null),
    pay: readPay(job),
    contract: job.employmentType ?? null,
    posted: readDay(job.publishedAt),
    structured: [job.department, job.team].flatMap((value) =>
      value ? [{ scheme: 'category' as const, value }] : [],
    ),
  });
}

/** The jobs of a board. Throws `Refused` for an answer of another form. */
export function readBoard(text: string, board: Board): Item[] {
  return parseJson(text, Answer).jobs.map((row) => readJob(row, board));
}
