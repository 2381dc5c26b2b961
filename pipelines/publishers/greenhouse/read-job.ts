import { z } from 'zod';
import type { Item } from '../../pool/channel.ts';
import { makeItem, setAsideMalformed } from '../../pool/reading/make-item.ts';
import { readDay } from '../../pool/reading/read-day.ts';
import { parseJson } from '../../pool/reading/parse-json.ts';
import type { Board } from '../../pool/reading/sweep-boards.ts';

const Line = z.string().nullish();

/** A job of the Job Board API: what of it is read. */
const Job = z.object({
  id: z.union([z.number(), z.string()]).nullish(),
  title: Line,
  requisition_id: Line,
  location: z.object({ name: Line }).nullish(),
  absolute_url: Line,
  content: Line,
  first_published: Line,
  company_name: Line,
  departments: z.array(z.object({ name: Line })).nullish(),
});
const Answer = z.object({ jobs: z.array(z.unknown()) });

/**
 * A job as an advert. Its `content` is HTML that was escaped once or twice. Offices are those of the
 * employer and not where the job is: that is its `location`, which may name several places.
 */
export function readJob(row: unknown, { employer }: Pick<Board, 'employer'>): Item {
  const read = Job.safeParse(row);
  if (!read.success) return setAsideMalformed(read.error);
  const { location, departments, company_name: company, ...job } = read.data;
  return makeItem({
    ...{ id: job.id, title: job.title, html: job.content, escaped: 2 },
    url: job.absolute_url ?? null,
    employer: company ?? employer,
    employer_role: 'hirer',
    reference: job.requisition_id ?? null,
    places: [{ text: location?.name ?? null }],
    posted: readDay(job.first_published),
    structured: (departments ?? []).flatMap(({ name }) =>
      name ? [{ scheme: 'category' as const, value: name }] : [],
    ),
  });
}

/** The jobs of a board. Throws `Refused` for an answer of another form. */
export function readBoard(text: string, board: Board): Item[] {
  return parseJson(text, Answer).jobs.map((row) => readJob(row, board));
}
