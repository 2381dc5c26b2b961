import type { Child } from 'hono/jsx';
import { ApiProblem } from '../../reading/api-client.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import type { PageFrame } from './page-frame.ts';
import { Page } from './page.tsx';

/** Faults of a place that are explained; what else the address may name and there is not is no page. */
const EXPLAINED = new Set(['/problems/unknown-code', '/problems/malformed-value']);

interface Around {
  readonly frame: PageFrame;
  /** Address and words of the list that the page is one of. */
  readonly list: readonly [string, string];
  /** A box to ask anew, where there is one. */
  readonly box?: Child;
}

/**
 * The page of something in a place, with its status. Where there is no such place that is explained in
 * its stead, in the words of the API; whatever else `show` throws is thrown on.
 */
export async function pageInPlace<T>(show: () => Promise<T>, { frame, list, box }: Around) {
  try {
    return { status: 200, page: await show() } as const;
  } catch (error) {
    if (!(error instanceof ApiProblem) || !EXPLAINED.has(error.problem.type)) throw error;
    const page = (
      <Page
        frame={frame}
        takesParameters
        title="No such place"
        before={<Breadcrumbs links={[list]} />}
      >
        <h1 class="govuk-heading-l">No such place</h1>
        <p class="govuk-body">{error.problem.detail}</p>
        {box}
      </Page>
    );
    return { status: 400, page } as const;
  }
}
