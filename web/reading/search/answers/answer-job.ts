import { EntityList } from '../../../../schemas/answers/entity.ts';
import { JobAnswer } from '../../../../schemas/answers/jobs/job.ts';
import { ENGLAND } from '../../../../schemas/words/wider-areas.ts';
import { type ApiClient, apiPath } from '../../api-client.ts';
import { readCatalogue } from '../../catalogue.ts';
import { readHeld } from '../../read-held.ts';
import type { Question } from '../question/question.ts';
import { findOutside } from './find-outside.ts';
import type { Answered, NotHeld } from './answered.ts';

/** That no register of employers is held, with a search where their adverts stand. */
async function tellEmployers(client: ApiClient, job: JobAnswer): Promise<NotHeld[]> {
  if (await readHeld(client.read('/v1/employers', EntityList))) return [];
  const [first] = job.searches;
  const outside = first && { name: `${first.service}, a search of live adverts`, url: first.url };
  return [{ what: 'Employers by name', outside }];
}

/** What of a job is asked for and not held anywhere. */
async function tellLacking(
  client: ApiClient,
  job: JobAnswer,
  topic: Question['topic'],
): Promise<NotHeld[]> {
  if (topic === 'employers') return tellEmployers(client, job);
  if (topic !== 'pay' || job.pay) return [];
  const outside = findOutside(await readCatalogue(client), ['pay', 'occupation']);
  return [{ what: `Pay of ${job.occupation.name}`, outside }];
}

/** Reads the one job of a question in its place, or in England; nothing where it is to be asked which. */
export async function answerJob(
  client: ApiClient,
  { job, places: [place], topic }: Question,
): Promise<Pick<Answered, 'job' | 'notHeld'>> {
  const one = job?.jobs.one;
  if (!one) return { job: undefined, notHeld: [] };
  const asked = { area: place?.found.one?.code ?? ENGLAND, title: job.title };
  const answer = await client.read(apiPath(`/v1/jobs/${one.code}`, asked), JobAnswer);
  return { job: answer, notHeld: await tellLacking(client, answer, topic) };
}
