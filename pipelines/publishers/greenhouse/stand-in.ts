import type { StandIn } from '../publisher.ts';

/** A job as the API prints it, its `content` escaped for JSON as the service does. */
export type PrintedJob = Readonly<Record<string, unknown>>;

/** HTML as the service prints it: escaped as a whole. */
export function escapeContent(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The Job Board API with some boards; 404 for every other, and no content unless it is asked for. */
export function boardStandIn(boards: Readonly<Record<string, readonly PrintedJob[]>>): StandIn {
  return {
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      const [, slug = ''] = /^\/v1\/boards\/([^/]+)\/jobs$/.exec(pathname) ?? [];
      const jobs = boards[slug];
      if (!jobs) return Response.json({ status: 404, error: 'Job not found' }, { status: 404 });
      const isWhole = searchParams.get('content') === 'true';
      return Response.json({
        jobs: jobs.map((job) => (isWhole ? job : { ...job, content: undefined })),
        meta: { total: jobs.length },
      });
    },
  };
}
