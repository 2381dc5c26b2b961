import { apiPath } from '../api-client.ts';

/**
 * The address of a comparison of these areas; without a measure that which all of them have is drawn,
 * and without a first period or its year all of them.
 */
export const compareHref = (codes: readonly string[], measure?: string, from?: string): string =>
  apiPath('/compare', { areas: codes.join(','), measure, from });
