import { apiPath } from '../api-client.ts';
import type { SubjectOutcome } from './read-outcomes.ts';

/** The page of a funnel, out of the address that the API answers it at. */
export const funnelHref = (path: string): string => `/funnel?${path.split('?')[1] ?? ''}`;

/** The providers of a subject by name, on a funnel. */
export const outcomeHref = ({ funnel, of }: SubjectOutcome): string =>
  apiPath('/funnel', { measure: funnel.measure.id, subject: of.code });
