import type { StandIn } from '../publisher.ts';

/** A posting as the API prints it. */
export type PrintedPosting = Readonly<Record<string, unknown>>;

/** The Postings API with some boards; a page for people unless JSON is asked for, 404 for no board. */
export function postingsStandIn(
  boards: Readonly<Record<string, readonly PrintedPosting[]>>,
): StandIn {
  return {
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      const [, slug = ''] = /^\/v0\/postings\/([^/]+)$/.exec(pathname) ?? [];
      const postings = boards[slug];
      if (!postings) {
        return Response.json({ ok: false, error: 'Document not found' }, { status: 404 });
      }
      return searchParams.get('mode') === 'json'
        ? Response.json(postings)
        : new Response('<html>Jobs</html>');
    },
  };
}
