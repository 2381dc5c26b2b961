import { apiPath } from '../../reading/api-client.ts';
import type { Query } from './stray-words.ts';

/**
 * The address that a form's answer stands for, without what was left empty; undefined when it is
 * that already. Choices made for another dataset (`of`) go, but for the areas. Pure.
 */
export function cleanAddress(query: Query): string | undefined {
  const { of, ...rest } = query;
  const foreign = of !== undefined && of !== rest.dataset;
  const kept = Object.entries(rest).filter(
    ([name, value]) => value !== '' && (!foreign || name === 'dataset' || name === 'areas'),
  );
  if (of === undefined && kept.length === Object.keys(rest).length) return undefined;
  return apiPath('/wizard', Object.fromEntries(kept));
}
