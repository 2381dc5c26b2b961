import type { Context } from 'hono';
import type { z } from 'zod';
import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import type { ProblemType } from '../../../schemas/answers/problems/problem.ts';
import type { Facts } from '../../openapi/facts.ts';
import type { HeaderSet } from '../../openapi/headers.ts';
import type { Bodies, Example, Operation, Tag } from '../../openapi/operation.ts';
import type { ParameterEntry } from '../../openapi/parameter.ts';
import type { Service } from '../../service.ts';

/** What a route says of itself. */
export interface RouteWords<Path extends string = string> {
  readonly method: 'get' | 'post';
  /** As the document has it: `/v1/datasets/{id}`. */
  readonly path: Path;
  /** The id of its operation: a verb and what it answers with. */
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  /** Beside those that every route may answer with. */
  readonly problems: readonly ProblemType[];
  /**
   * The dataset or the register that it answers from, or that the service takes things in. One without it is told so by a problem, and
   * its document does not describe the route.
   */
  readonly needs?:
    | { readonly dataset: string }
    | { readonly register: RegisterEntity }
    | { readonly intake: true };
  /** It must come with a token, and reads and limits its body after it has looked at that. */
  readonly token?: true;
  /** Requests that it answers with 200; a test asks each of them. */
  readonly examples: readonly Example[] | ((facts: Facts) => readonly Example[]);
}

/**
 * A route of the API and its description. The router, the refusal of other methods and the OpenAPI
 * document are made from the list of them.
 */
export interface Route extends RouteWords {
  /** Those of the path, then those of the query. */
  readonly parameters: (facts: Facts) => readonly ParameterEntry[];
  /** What is posted, as JSON. */
  readonly body?: z.ZodType;
  readonly bodies: Bodies;
  readonly headers: HeaderSet;
  /** Answers with a file, of which ranges may be asked for. */
  readonly ranges?: true;
  readonly respond: (c: Context, service: Service) => Response | Promise<Response>;
}

/** A route as the document describes it for a store. */
function describeRoute(route: Route, facts: Facts): Operation {
  const { examples, parameters, bodies } = route;
  return {
    ...route,
    answers: bodies,
    parameters: parameters(facts),
    examples: typeof examples === 'function' ? examples(facts) : examples,
  };
}

/** Whether a store has what a route answers from. */
export const isServed = ({ needs }: Route, { datasets, registers, intake }: Facts): boolean => {
  if (needs === undefined) return true;
  if ('intake' in needs) return intake;
  return 'dataset' in needs ? datasets.has(needs.dataset) : registers.has(needs.register);
};

/** The routes that a store answers, as the document describes them. */
export function describeRoutes(routes: readonly Route[], facts: Facts): Operation[] {
  return routes
    .filter((route) => isServed(route, facts))
    .map((route) => describeRoute(route, facts));
}
