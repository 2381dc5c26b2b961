import type { StandIn } from '../../../../../pipelines/publishers/publisher.ts';

/** The board, answering from tables by name. It asks for a key, as the real one would. */
export function wageBoardStandIn(
  findTable: (table: string) => string | Promise<string>,
  needsKey = false,
): StandIn {
  return {
    async fetch(request) {
      if (needsKey && request.headers.get('x-api-key') === null) {
        return new Response('no key', { status: 401 });
      }
      const table = /^\/tables\/([a-z-]+)\.csv$/.exec(new URL(request.url).pathname)?.[1];
      if (table === undefined) return new Response('no such table', { status: 404 });
      return new Response(await findTable(table), { headers: { 'content-type': 'text/csv' } });
    },
  };
}
