import { DatasetList, DatasetRecord } from '../../../schemas/answers/dataset.ts';
import type { Facts } from '../facts.ts';
import { RELEASE_PROBLEMS } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { parametersOf } from '../parameter.ts';
import { CATALOGUE_ENTRIES, PATH_ENTRIES, RELEASE_ENTRIES, listEntries } from '../parameters.ts';

/** The catalogue: all datasets, and one. */
export function catalogueOperations({ limits }: Facts): Operation[] {
  const { id } = PATH_ENTRIES;
  return [
    {
      method: 'get',
      route: '/v1/datasets',
      path: '/v1/datasets',
      id: 'listDatasets',
      tag: 'Catalogue',
      summary: 'All datasets, hosted and linked',
      description: 'Whole unless limit is given. Filters by what the records say of themselves.',
      parameters: [...parametersOf(CATALOGUE_ENTRIES), ...parametersOf(listEntries(limits))],
      answers: { 'application/json': DatasetList },
      headers: 'json',
      problems: ['unknown-code', 'cursor-mismatch'],
      examples: [
        { summary: 'Everything there is', path: '/v1/datasets' },
        {
          summary: 'Hosted datasets about pay that have local authorities',
          path: '/v1/datasets?theme=pay&hosting=hosted&area_type=lad',
        },
        { summary: 'By words', path: '/v1/datasets?q=earnings%20residence&limit=5' },
      ],
    },
    {
      method: 'get',
      route: '/v1/datasets/:id',
      path: '/v1/datasets/{id}',
      id: 'readDataset',
      tag: 'Catalogue',
      summary: 'One dataset: labels, columns, measures, coverage, checks',
      description: 'The record that pages, citations and downloads are made from.',
      parameters: [...parametersOf({ id }, 'path'), ...parametersOf(RELEASE_ENTRIES)],
      answers: { 'application/json': DatasetRecord },
      headers: 'json',
      problems: RELEASE_PROBLEMS,
      examples: [
        { summary: 'As it is now', path: '/v1/datasets/earnings-by-residence' },
        {
          summary: 'As of one release',
          path: '/v1/datasets/earnings-by-residence?version=1.0.0',
        },
        { summary: 'A source that is linked, not hosted', path: '/v1/datasets/hesa' },
      ],
    },
  ];
}
