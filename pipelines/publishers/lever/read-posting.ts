import { z } from 'zod';
import type { PAY_PERIODS } from '../../../schemas/adverts/advert.ts';
import type { Item } from '../../pool/channel.ts';
import { makeItem, setAsideMalformed } from '../../pool/reading/make-item.ts';
import { parseJson } from '../../pool/reading/parse-json.ts';
import { readDay } from '../../pool/reading/read-day.ts';
import { readPounds } from '../../pool/reading/read-pounds.ts';
import type { Board } from '../../pool/reading/sweep-boards.ts';

const Line = z.string().nullish();
const Amount = z.number().nullish();

/** A posting of the Postings API: what of it is read. */
const Posting = z.object({
  id: Line,
  text: Line,
  ...{ hostedUrl: Line, applyUrl: Line },
  createdAt: z.number().nullish(),
  ...{ description: Line, additional: Line },
  lists: z.array(z.object({ text: Line, content: Line })).nullish(),
  categories: z
    .object({
      ...{ commitment: Line, team: Line, department: Line, location: Line },
      allLocations: z.array(z.string()).nullish(),
    })
    .nullish(),
  ...{ country: Line, workplaceType: Line, salaryDescription: Line },
  salaryRange: z.object({ min: Amount, max: Amount, currency: Line, interval: Line }).nullish(),
});

const PERIODS: Readonly<Record<string, (typeof PAY_PERIODS)[number]>> = {
  'per-year-salary': 'year',
  'per-month-salary': 'month',
  'per-week-salary': 'week',
  'per-day-wage': 'day',
  'per-hour-wage': 'hour',
};
const REMOTE: Readonly<Record<string, 'no' | 'hybrid' | 'full'>> = {
  ...{ remote: 'full', hybrid: 'hybrid', onsite: 'no', 'on-site': 'no' },
};

/** A posting as an advert: its text is in parts, of which the lists have headings. */
export function readPosting(row: unknown, { employer }: Pick<Board, 'employer'>): Item {
  const read = Posting.safeParse(row);
  if (!read.success) return setAsideMalformed(read.error);
  const { categories, salaryRange: range, lists, ...posting } = read.data;
  const parts = (lists ?? []).map(({ text, content }) => `<p>${text ?? ''}</p>${content ?? ''}`);
  const places = categories?.allLocations ?? [categories?.location ?? ''];
  return makeItem({
    ...{ id: posting.id, title: posting.text },
    html: [posting.description ?? '', ...parts, posting.additional ?? ''].join('\n'),
    url: posting.hostedUrl ?? null,
    apply_url: posting.applyUrl ?? null,
    employer,
    employer_role: 'hirer',
    places: places.map((text) => ({ text, country: posting.country ?? null })),
    remote: REMOTE[posting.workplaceType ?? ''] ?? null,
    pay: readPounds({
      ...{ low: range?.min, high: range?.max, currency: range?.currency },
      period: PERIODS[range?.interval ?? ''] ?? null,
      text: posting.salaryDescription,
    }),
    contract: categories?.commitment ?? null,
    posted: readDay(posting.createdAt),
    structured: [categories?.department, categories?.team].flatMap((value) =>
      value ? [{ scheme: 'category' as const, value }] : [],
    ),
  });
}

/** The postings of a board. Throws `Refused` for an answer of another form. */
export function readBoard(text: string, board: Board): Item[] {
  return parseJson(text, z.array(z.unknown())).map((row) => readPosting(row, board));
}
