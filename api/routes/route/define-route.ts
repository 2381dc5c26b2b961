import type { Context } from 'hono';
import type { z } from 'zod';
import type { Made } from '../../../schemas/answers/made.ts';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { readParameters } from '../../answer/request/request.ts';
import type { CACHE } from '../../answer/row-headers.ts';
import type { Facts } from '../../openapi/facts.ts';
import type { Bodies } from '../../openapi/operation.ts';
import type { ParameterEntry } from '../../openapi/parameter.ts';
import type { HeaderSet } from '../../openapi/headers.ts';
import { ProblemError, problemOfFaults } from '../../problem.ts';
import type { Parameters } from '../../question/parameters.ts';
import type { Service } from '../../service.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import type { ParameterDeclaration } from './declare-parameter.ts';
import { pathEntries, queryEntries } from './entries.ts';
import type { DescribedPath } from './path-parameters.ts';
import { readPath } from './path.ts';
import type { PathName } from './path.ts';
import type { Route, RouteWords } from './route.ts';

/** The parameters of a query by name, each with the type of its value. */
type Declarations<Values> = {
  readonly [Name in keyof Values]: ParameterDeclaration<Values[Name]>;
};

/** A request whose parameters are known and have values that its route accepts. */
export interface RouteRequest<Path extends string, Values> {
  readonly context: Context;
  readonly service: Service;
  /** The store as it was when the request came. */
  readonly store: Store;
  /** Today's date, ISO. */
  readonly today: string;
  /** The query as written. */
  readonly parameters: Parameters;
  /** What stands in the path under a name. */
  readonly path: (name: PathName<Path>) => string;
  /** The value of a parameter of the query; undefined where it is not given. */
  readonly value: <Name extends keyof Values & string>(name: Name) => Values[Name] | undefined;
}

/** An answer as JSON, how long it may be kept, and what its other headers say. */
interface Reply<Body> {
  readonly body: Body;
  readonly cache: (typeof CACHE)[keyof typeof CACHE];
  readonly headers?: Readonly<Record<string, string>>;
}

interface Question<Path extends string, Values> extends RouteWords<Path> {
  readonly query: Declarations<Values>;
  /**
   * Parameters that the store alone knows, such as dimensions: as the document has them. A name that
   * is not declared is then no fault; `handle` refuses those that it does not know.
   */
  readonly others?: (facts: Facts) => readonly ParameterEntry[];
  /** Adds the faults of parameters whose words are known to the store alone. */
  readonly check?: (request: RouteRequest<Path, Values>, faults: Fault[]) => void | Promise<void>;
}

interface JsonRoute<Path extends string, Values, Answer extends z.ZodType> extends Question<
  Path,
  Values
> {
  readonly answer: Answer;
  readonly handle: (
    request: RouteRequest<Path, Values>,
  ) => Reply<Made<z.output<Answer>>> | Promise<Reply<Made<z.output<Answer>>>>;
}

interface FileRoute<Path extends string, Values> extends Question<Path, Values> {
  readonly bodies: Bodies;
  readonly headers: HeaderSet;
  readonly ranges?: true;
  readonly respond: (request: RouteRequest<Path, Values>) => Response | Promise<Response>;
}

/** Reads a request by the declaration of its route. Throws the problem of all its faults. */
async function read<Path extends string, Values>(
  { path, query, others, needs, check }: Question<Path, Values>,
  context: Context,
  service: Service,
): Promise<RouteRequest<Path, Values>> {
  const known: ReadonlyMap<string, ParameterDeclaration> = new Map(Object.entries(query));
  const parameters = readParameters(
    context,
    service.limits.queryBytes,
    others ? undefined : [...known.keys()],
  );
  const faults: Fault[] = [];
  for (const parameter of parameters.values()) known.get(parameter.name)?.read(parameter, faults);
  const places = readPath(path, context);
  const store = await service.warehouse.pin();
  if (needs && 'dataset' in needs && !store.catalogue.datasets[needs.dataset]) {
    throw new ProblemError(
      'unknown-dataset',
      `This store does not hold the ${needs.dataset} dataset.`,
    );
  }
  const request: RouteRequest<Path, Values> = {
    context,
    service,
    store,
    today: service.now().toISOString().slice(0, 10),
    parameters,
    path: (name) => places.get(name) ?? '',
    value(name) {
      const parameter = parameters.get(name);
      return parameter && query[name].read(parameter, []);
    },
  };
  await check?.(request, faults);
  if (faults.length > 0) throw problemOfFaults(faults);
  return request;
}

/** The parameters of a route, those of its path first. */
function describeParameters<Path extends string, Values>(
  { path, query, others }: Question<Path, Values>,
  facts: Facts,
): ParameterEntry[] {
  return [...pathEntries(path), ...queryEntries(query, facts.limits), ...(others?.(facts) ?? [])];
}

/**
 * A route that answers with JSON. `handle` builds the answer, whose type is that of the schema which
 * the document prints and the explorer reads with: a member left out does not compile.
 */
export function defineRoute<Path extends string, Values, Answer extends z.ZodType>(
  route: JsonRoute<Path, Values, Answer> & { readonly path: DescribedPath<Path> },
): Route {
  const { answer, handle } = route;
  return {
    ...route,
    parameters: (facts) => describeParameters(route, facts),
    bodies: { 'application/json': answer },
    headers: 'json',
    async respond(c, service) {
      const { body, cache, headers } = await handle(await read(route, c, service));
      const type = { 'Content-Type': 'application/json', 'Cache-Control': cache };
      return c.body(JSON.stringify(body), 200, { ...type, ...headers });
    },
  };
}

/** A route that answers with a text or a file, and writes the headers of it. */
export function defineFileRoute<Path extends string, Values>(
  route: FileRoute<Path, Values> & { readonly path: DescribedPath<Path> },
): Route {
  const { respond } = route;
  return {
    ...route,
    parameters: (facts) => describeParameters(route, facts),
    respond: async (c, service) => respond(await read(route, c, service)),
  };
}
