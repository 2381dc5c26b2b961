import { apiPath } from '../api-client.ts';

/** The page of a subject in a place. */
export const subjectHref = (code: string, area: string | undefined): string =>
  apiPath(`/subjects/${code}`, { area });
