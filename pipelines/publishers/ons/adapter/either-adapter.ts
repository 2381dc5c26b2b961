import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import type { SourceAdapter } from '../../adapter.ts';
import { onsAdapter } from './adapter.ts';
import { editionAdapter } from './editions/adapter.ts';
import { listAdapter } from './lists/adapter.ts';
import { OnsPaySource } from '../pay-source.ts';
import { OnsEditionSource, OnsListSource } from '../source.ts';
import { payAdapter } from './pay/adapter.ts';

function adapterFor({ declaration }: Dataset<PublishedDeclaration>): SourceAdapter {
  if (OnsEditionSource.safeParse(declaration.source).success) return editionAdapter;
  if (OnsListSource.safeParse(declaration.source).success) return listAdapter;
  return OnsPaySource.safeParse(declaration.source).success ? payAdapter : onsAdapter;
}

/**
 * The forms in which ONS publishes: series with small tables, editions of a large workbook, archives
 * of pay, lists.
 */
export const eitherAdapter: SourceAdapter = {
  fetch: (dataset, context) => adapterFor(dataset).fetch(dataset, context),
  parse: (dataset, vintage, database) => adapterFor(dataset).parse(dataset, vintage, database),
  checks: async (dataset, vintage, database) =>
    (await adapterFor(dataset).checks?.(dataset, vintage, database)) ?? [],
};
