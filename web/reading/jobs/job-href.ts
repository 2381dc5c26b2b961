import { apiPath } from '../api-client.ts';

/** The page of a job in a place, with the words that somebody has for the job. */
export const jobHref = (code: string, area: string | undefined, title?: string): string =>
  apiPath(`/jobs/${code}`, { area, title });
