import type { StandIn } from '../publisher.ts';

/** A job as the API prints it. */
export type PrintedJob = Readonly<Record<string, unknown>>;

/** The Job Postings API with some boards, pay only where it is asked for; 404 for every other. */
export function jobBoardStandIn(boards: Readonly<Record<string, readonly PrintedJob[]>>): StandIn {
  return {
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      const [, slug = ''] = /^\/posting-api\/job-board\/([^/]+)$/.exec(pathname) ?? [];
      const jobs = boards[slug];
      if (!jobs) return new Response('Not Found', { status: 404 });
      const isPaid = searchParams.get('includeCompensation') === 'true';
      return Response.json({
        apiVersion: '1',
        jobs: jobs.map((job) => (isPaid ? job : { ...job, compensation: undefined })),
      });
    },
  };
}
