import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import type { SourceAdapter } from '../../adapter.ts';
import { OfstedProvidersSource } from '../source.ts';
import { judgementsAdapter } from './judgements.ts';
import { providersAdapter } from './providers.ts';

const adapterFor = ({ declaration }: Dataset<PublishedDeclaration>): SourceAdapter =>
  OfstedProvidersSource.safeParse(declaration.source).success
    ? providersAdapter
    : judgementsAdapter;

/** What is read of the lists: judgements, or the providers that were inspected. */
export const eitherAdapter: SourceAdapter = {
  fetch: (dataset, context) => adapterFor(dataset).fetch(dataset, context),
  parse: (dataset, vintage, database) => adapterFor(dataset).parse(dataset, vintage, database),
  checks: async (dataset, vintage, database) =>
    (await adapterFor(dataset).checks?.(dataset, vintage, database)) ?? [],
};
