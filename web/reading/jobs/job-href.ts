import { apiPath } from '../api-client.ts';

/** The page of a job in an area, with the words that somebody has for the job and for the place. */
export const jobHref = (
  code: string,
  area: string | undefined,
  title?: string,
  place?: string,
): string => apiPath(`/jobs/${code}`, { area, title, place });

/** What is asked of the API about a job. */
interface AskedOfApi {
  readonly area: string;
  readonly title?: string | undefined;
  readonly place?: string | undefined;
  readonly edition?: string | undefined;
}

/** The address of all that the API tells of a job in an area. */
export const jobPath = (code: string, asked: AskedOfApi): string =>
  apiPath(`/v1/jobs/${encodeURIComponent(code)}`, { ...asked });
