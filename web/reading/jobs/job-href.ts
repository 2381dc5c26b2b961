import { apiPath } from '../api-client.ts';

/** The page of a job in an area, with the words that somebody has for the job and for the place. */
export const jobHref = (
  code: string,
  area: string | undefined,
  title?: string,
  place?: string,
): string => apiPath(`/jobs/${code}`, { area, title, place });
