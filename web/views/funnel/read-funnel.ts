import type { Problem } from '../../../schemas/answers/problems/problem.ts';
import { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { ApiProblem, apiPath } from '../../reading/api-client.ts';
import type { ViewContext } from '../context.ts';

/** What an address asks for. */
export type Query = Readonly<Record<string, string | undefined>>;

/** Parameters that are of the page alone. */
const OWN = ['page'];
const PATH = '/v1/performance/funnel';

/** A funnel as its page has it: the answer, or the problem of what was asked. */
export interface ReadFunnel {
  readonly answer: FunnelAnswer | undefined;
  readonly problem: Problem | undefined;
  /** What of the address is known. */
  readonly known: readonly string[];
  /** The address of the answer. */
  readonly path: string;
}

/** The parameters that are asked of the API: those that it does not know are left out. */
const without = (query: Query, names: readonly string[]): Query =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name)));

/** Reads the funnel of an address; parameters that nobody knows are left out, and told as not known. */
export async function readFunnel(
  { client }: Pick<ViewContext, 'client'>,
  query: Query,
): Promise<ReadFunnel> {
  const asked = without(query, OWN);
  const names = Object.keys(query);
  const path = apiPath(PATH, asked);
  if (asked.measure === undefined || asked.measure === '') {
    return { answer: undefined, problem: undefined, known: ['measure'], path };
  }
  try {
    return {
      answer: await client.read(path, FunnelAnswer),
      problem: undefined,
      known: names,
      path,
    };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status !== 400) throw error;
    const { problem } = error;
    const stray = problem.errors
      .filter(({ code }) => code === 'unknown-parameter')
      .map(({ name }) => name);
    if (stray.length === 0) return { answer: undefined, problem, known: names, path };
    const read = await readFunnel({ client }, without(query, stray));
    return { ...read, known: names.filter((name) => !stray.includes(name)) };
  }
}
