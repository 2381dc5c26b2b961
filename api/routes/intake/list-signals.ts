import { KnownSignals } from '../../../schemas/answers/intake/signals.ts';
import type { Made } from '../../../schemas/answers/made.ts';
import { pageOf } from '../../answer/list.ts';
import { readParameters } from '../../answer/request/request.ts';
import { openCells } from '../../intake/find-cells.ts';
import { withToken } from '../../intake/with-token.ts';
import { text } from '../route/declare-parameter.ts';
import { queryEntries } from '../route/entries.ts';
import type { Route } from '../route/route.ts';
import { PAGE } from '../route/shared-parameters.ts';

const QUERY = {
  employer: text(
    'The name of an employer, in any usual spelling. Left out: only what the token itself handed in.',
  ),
  ...PAGE,
};

/** `GET /v1/intake/signals`: what is known already, so that an employer is asked once. */
export const listSignals: Route = {
  method: 'get',
  path: '/v1/intake/signals',
  id: 'listSignals',
  tag: 'Intake',
  summary: 'Signals that are known already, and what became of those of the token',
  description:
    'With a token (Authorization: Bearer TOKEN). Without employer: what the token handed in, newest first, and what became of each. With employer: what that employer has told others as well, as far as it let them be told: open signals whole; of one that only counts in totals, that the employer was asked, by whom and when. Private signals of others are never told of.',
  needs: { intake: true },
  token: true,
  problems: ['unauthorised', 'forbidden', 'cursor-mismatch'],
  examples: [],
  parameters: ({ limits }) => queryEntries(QUERY, limits),
  bodies: { 'application/json': KnownSignals },
  headers: 'json',
  respond: (c, service) =>
    withToken(c, service, 'list', async (holder, doorway) => {
      const { limits, baseUrl } = service;
      const parameters = readParameters(c, limits.queryBytes, Object.keys(QUERY));
      const employer = parameters.get('employer')?.text ?? null;
      const findCells = await openCells(service);
      const known = await doorway.listSignals(holder, employer);
      const items = known.map((each) => ({ ...each, counts_in: findCells(each) }));
      const places = new Map(items.map((item, at) => [item, String(at)]));
      const page = pageOf(items, {
        ...{ parameters, href: `${baseUrl}/v1/intake/signals`, usual: null },
        ...{ most: limits.mostPageRows, keyOf: (item) => places.get(item) ?? '' },
      });
      const body: Made<KnownSignals> = { ...page, given_by: holder.name, employer };
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
      return c.body(JSON.stringify(body), 200, headers);
    }),
};
