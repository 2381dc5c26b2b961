import type { Context } from 'hono';
import type { Problem } from '../../schemas/answers/problems/problem.ts';
import type { PageContext } from '../pages/context.ts';
import type { ApiFetch } from '../reading/api-client.ts';
import type { SearchIndex } from '../reading/search/search-index.ts';
import type { Names } from '../reading/suggest/open-names.ts';

/** What the routes of pages need of the explorer that they are mounted in. */
export interface Routing {
  /** What a page is made with: a client of the API of its own, and the frame around it. */
  readonly contextOf: (c: Context) => Promise<PageContext>;
  /** The page that says that there is nothing at an address. */
  readonly notFound: (c: Context, problem?: Problem) => Response | Promise<Response>;
  /** The API, for what a page sends: what it reads it asks through its client. */
  readonly api: ApiFetch;
  readonly search: () => Promise<SearchIndex>;
  /** The names that boxes complete. */
  readonly names: (index: SearchIndex) => Promise<Names>;
}
