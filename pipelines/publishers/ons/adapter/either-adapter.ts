import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import type { SourceAdapter } from '../../adapter.ts';
import { onsAdapter } from './adapter.ts';
import { editionAdapter } from './editions/adapter.ts';
import { OnsEditionSource } from '../source.ts';

function adapterFor({ declaration }: Dataset<PublishedDeclaration>): SourceAdapter {
  return OnsEditionSource.safeParse(declaration.source).success ? editionAdapter : onsAdapter;
}

/** Both forms in which ONS publishes: series with small tables, and editions of a large workbook. */
export const eitherAdapter: SourceAdapter = {
  fetch: (dataset, context) => adapterFor(dataset).fetch(dataset, context),
  parse: (dataset, vintage, database) => adapterFor(dataset).parse(dataset, vintage, database),
  checks: async (dataset, vintage, database) =>
    (await adapterFor(dataset).checks?.(dataset, vintage, database)) ?? [],
};
