import { RowsAnswer, Question } from '../../../schemas/answers/rows.ts';
import { Extension, ReadExtension, rowBodies } from '../bodies.ts';
import type { Facts } from '../facts.ts';
import { filterParameters } from '../filters.ts';
import { RELEASE_PROBLEMS } from '../operation.ts';
import type { Example, Operation } from '../operation.ts';
import { parametersOf } from '../parameter.ts';
import type { ParameterEntry } from '../parameter.ts';
import { AREA_ENTRIES, PATH_ENTRIES, RELEASE_ENTRIES, generalEntries } from '../parameters.ts';

/** Problems of a question about rows, wherever it is asked. */
export const ROW_PROBLEMS = [
  'unknown-code',
  'code-not-in-dataset',
  'period-type',
  'period-not-in-dataset',
  'does-not-nest',
  'cursor-mismatch',
  'no-league-tables',
  'too-large-for-format',
  'not-acceptable',
  'not-hosted',
] as const;

/** Problems of a body. */
const BODY_PROBLEMS = ['body-too-large', 'unsupported-media-type', 'invalid-body'] as const;

/** The extension of a path that is read. */
export const EXTENSION: ParameterEntry = {
  name: 'extension',
  in: 'path',
  list: false,
  schema: ReadExtension,
  description:
    'The format. It decides, whatever Accept says. csvm is the metadata of the CSV at the same address.',
};

const DATA = '/v1/datasets/earnings-by-residence/data';
const QUESTION = {
  area: ['E08000034', 'E08000035'],
  period: 'latest_each',
  measure: ['median_weekly_pay'],
  limit: 10,
};

const EXAMPLES: readonly Example[] = [
  {
    summary: 'Median weekly pay in Kirklees and Leeds, the newest year of each',
    path: `${DATA}?area=E08000034,E08000035&period=latest_each&measure=median_weekly_pay`,
  },
  {
    summary: 'Local authorities of a region, highest pay first, five to a page',
    path: `${DATA}?area_type=lad&within=E12000003&period=latest_each&measure=median_weekly_pay&sort=-value&limit=5`,
  },
  {
    summary: 'Exactly these columns, of figures in a range, from a named release',
    path: `${DATA}?columns=area,period,value,status&value=500..700&version=1.0.0&limit=10`,
  },
  {
    summary: 'The same rows as CSV, by the media type',
    path: `${DATA}?area=E08000034&names=false`,
    accept: 'text/csv',
  },
];

const FILES: readonly Example[] = ReadExtension.options.map((extension) => ({
  summary: `All figures of Kirklees as .${extension}`,
  path: `${DATA}.${extension}?area=E08000034`,
}));

/** The rows of a dataset: by address or by body, in the format of Accept or of the extension. */
export function rowOperations({ limits, tables }: Facts): Operation[] {
  const { id } = PATH_ENTRIES;
  const place = parametersOf({ id }, 'path');
  const filters = filterParameters(tables).filter(({ name }) => !(name in AREA_ENTRIES));
  const areas = tables.length === 0 || tables.some((t) => t.columns.some((c) => c.role === 'area'));
  const query = [
    ...(areas ? parametersOf(AREA_ENTRIES) : []),
    ...filters,
    ...parametersOf(generalEntries(limits)),
    ...parametersOf(RELEASE_ENTRIES),
  ];
  const description =
    'Items of a list match if any of them does; different parameters must all match. Nothing is filtered that was not asked for, and whatever is not known is refused by name.';
  const common = {
    tag: 'Rows',
    headers: 'rows',
    ranges: true,
    problems: [...RELEASE_PROBLEMS, ...ROW_PROBLEMS],
  } as const;
  const negotiated = {
    ...common,
    route: '/v1/datasets/:id/data',
    path: '/v1/datasets/{id}/data',
    parameters: [...place, ...query],
    answers: rowBodies(RowsAnswer, 'accept'),
  };
  const named = {
    ...common,
    route: '/v1/datasets/:id/:file{data\\.[A-Za-z0-9-]+}',
    path: '/v1/datasets/{id}/data.{extension}',
    parameters: [...place, EXTENSION, ...query],
    answers: rowBodies(RowsAnswer, 'extension'),
    problems: [...common.problems, 'unknown-route'],
  } as const;
  const posted = {
    body: Question,
    description:
      'The question as one JSON object: the names of the parameters, lists as arrays. For questions that are too long for an address; the answer is the same. Parameters may also stand in the address, each in one place only.',
    problems: [...named.problems, ...BODY_PROBLEMS],
  } as const;
  return [
    {
      ...negotiated,
      method: 'get',
      id: 'readRows',
      summary: 'Rows of a dataset, in the format of Accept',
      description: `${description} JSON comes in pages; other formats whole.`,
      examples: EXAMPLES,
    },
    {
      ...negotiated,
      ...posted,
      method: 'post',
      id: 'postRows',
      summary: 'Rows of a dataset, the question in a body',
      examples: [{ summary: 'Two areas, as arrays', path: DATA, body: QUESTION }],
    },
    {
      ...named,
      method: 'get',
      id: 'readRowsAs',
      summary: 'Rows of a dataset as a file of one format',
      description: `${description} A file is complete before its first byte is sent: length, total and digest are in its header.`,
      examples: FILES,
    },
    {
      ...named,
      ...posted,
      parameters: [...place, { ...EXTENSION, schema: Extension }, ...query],
      answers: rowBodies(RowsAnswer, 'posted'),
      method: 'post',
      id: 'postRowsAs',
      summary: 'Rows of a dataset as a file, the question in a body',
      examples: [{ summary: 'Two areas as CSV', path: `${DATA}.csv`, body: QUESTION }],
    },
  ];
}
