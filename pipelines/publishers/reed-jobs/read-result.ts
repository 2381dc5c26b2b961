import { z } from 'zod';
import type { Item } from '../../pool/channel.ts';
import { makeItem, setAsideMalformed } from '../../pool/reading/make-item.ts';
import { readDay } from '../../pool/reading/read-day.ts';
import { readPounds } from '../../pool/reading/read-pounds.ts';

const Line = z.string().nullish();
const Amount = z.number().nullish();

/** A result of the search: what of it is read. */
const Result = z.object({
  jobId: z.union([z.number(), z.string()]).nullish(),
  employerId: z.union([z.number(), z.string()]).nullish(),
  ...{ employerName: Line, jobTitle: Line, locationName: Line, jobDescription: Line, jobUrl: Line },
  ...{ minimumSalary: Amount, maximumSalary: Amount, currency: Line },
  ...{ date: Line, expirationDate: Line },
});

/**
 * A result as an advert. Its pay is by the hour, the day or the year, and nothing says which: the
 * amounts stand without a period. The employer is the agency as often as not, and nothing says that
 * either. Its date moves when an advert is promoted again.
 */
export function readResult(row: unknown): Item {
  const read = Result.safeParse(row);
  if (!read.success) return setAsideMalformed(read.error);
  const result = read.data;
  return makeItem({
    ...{ id: result.jobId, title: result.jobTitle, html: result.jobDescription },
    url: result.jobUrl ?? null,
    employer: result.employerName ?? null,
    employer_ids: result.employerId ? [{ scheme: 'channel', id: `${result.employerId}` }] : [],
    places: [{ text: result.locationName ?? null }],
    pay: readPounds({
      ...{ low: result.minimumSalary, high: result.maximumSalary, currency: result.currency },
      period: null,
    }),
    posted: readDay(result.date),
    closes: readDay(result.expirationDate),
  });
}
