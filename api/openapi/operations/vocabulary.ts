import { AreaList, AreaRecord } from '../../../schemas/answers/area.ts';
import { CodeListAnswer } from '../../../schemas/answers/code-list.ts';
import type { Facts } from '../facts.ts';
import { RELEASE_PROBLEMS } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { parametersOf } from '../parameter.ts';
import {
  AREA_LIST_ENTRIES,
  CODE_LIST_ENTRIES,
  PATH_ENTRIES,
  RELEASE_ENTRIES,
  listEntries,
} from '../parameters.ts';

/** Areas, measures and code lists. */
export function vocabularyOperations({ limits }: Facts): Operation[] {
  const lists = parametersOf(listEntries(limits));
  const { id, column, code } = PATH_ENTRIES;
  const common = { method: 'get', tag: 'Vocabulary', headers: 'json' } as const;
  return [
    {
      ...common,
      route: '/v1/areas',
      path: '/v1/areas',
      id: 'listAreas',
      summary: 'Areas by name, code, type, day or container',
      description: 'Old codes too: at= chooses those in force on a day.',
      parameters: [...parametersOf(AREA_LIST_ENTRIES), ...lists],
      answers: { 'application/json': AreaList },
      problems: ['unknown-code', 'cursor-mismatch', 'unknown-dataset'],
      examples: [
        { summary: 'By name', path: '/v1/areas?q=kirklees' },
        {
          summary: 'The local authorities of a region, as they were on a day',
          path: '/v1/areas?type=lad&within=E12000003&at=2023-04-01',
        },
      ],
    },
    {
      ...common,
      route: '/v1/areas/:code',
      path: '/v1/areas/{code}',
      id: 'readArea',
      summary: 'One area: its parents, members, heirs, and the datasets that have it',
      description: 'An abolished code answers too, and names what took its place.',
      parameters: parametersOf({ code }, 'path'),
      answers: { 'application/json': AreaRecord },
      problems: ['unknown-area', 'unknown-dataset'],
      examples: [
        { summary: 'Kirklees', path: '/v1/areas/E08000034' },
        { summary: 'Yorkshire and The Humber', path: '/v1/areas/E12000003' },
      ],
    },
    {
      ...common,
      route: '/v1/datasets/:id/codes/:column',
      path: '/v1/datasets/{id}/codes/{column}',
      id: 'listCodes',
      summary: 'One code list of a dataset',
      description:
        'Codes with names, parents and levels; a classification is browsed by its parents.',
      parameters: [
        ...parametersOf({ id, column }, 'path'),
        ...parametersOf({ ...CODE_LIST_ENTRIES, ...RELEASE_ENTRIES }),
        ...lists,
      ],
      answers: { 'application/json': CodeListAnswer },
      problems: [
        ...RELEASE_PROBLEMS,
        'unknown-code',
        'unknown-route',
        'cursor-mismatch',
        'not-hosted',
      ],
      examples: [
        {
          summary: 'Working patterns, with how many rows have each',
          path: '/v1/datasets/earnings-by-residence/codes/working_pattern?counts=true',
        },
        { summary: 'Industries', path: '/v1/datasets/sic-2007/codes/code?limit=10' },
      ],
    },
  ];
}
