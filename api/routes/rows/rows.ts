import { Question, RowsAnswer } from '../../../schemas/answers/rows/rows.ts';
import { Extension, ReadExtension, rowBodies } from '../../openapi/bodies.ts';
import type { Facts } from '../../openapi/facts.ts';
import { RELEASE_PROBLEMS, ROW_PROBLEMS } from '../../openapi/operation.ts';
import type { Example } from '../../openapi/operation.ts';
import { pathEntries } from '../route/entries.ts';
import { readPath } from '../route/path.ts';
import type { Route } from '../route/route.ts';
import { RELEASE } from '../route/shared-parameters.ts';
import { answerData } from './answer-data.ts';
import { describeQuestion } from './row-parameters.ts';

const PATH = '/v1/datasets/{id}/data';
const FILE = '/v1/datasets/{id}/data.{extension}';
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

const GRAMMAR =
  'Items of a list match if any of them does; different parameters must all match. Nothing is filtered that was not asked for, and whatever is not known is refused by name.';

const describeRows = (path: string) => (facts: Facts) => [
  ...pathEntries(path),
  ...describeQuestion(facts, facts.tables, RELEASE),
];

const common = {
  tag: 'Rows',
  headers: 'rows',
  ranges: true,
  problems: [...RELEASE_PROBLEMS, ...ROW_PROBLEMS],
} as const;

/** The only place that rows come from, in the format of `Accept`. */
export const readRows: Route = {
  ...common,
  method: 'get',
  path: PATH,
  id: 'readRows',
  summary: 'Rows of a dataset, in the format of Accept',
  description: `${GRAMMAR} JSON comes in pages; other formats whole.`,
  parameters: describeRows(PATH),
  bodies: rowBodies(RowsAnswer, 'accept'),
  examples: EXAMPLES,
  respond: (c, service) => answerData(c, service, c.req.param('id') ?? '', undefined),
};

/** Rows as a file of one format. */
export const readRowsAs: Route = {
  ...common,
  method: 'get',
  path: FILE,
  id: 'readRowsAs',
  summary: 'Rows of a dataset as a file of one format',
  description: `${GRAMMAR} A file is complete before its first byte is sent: length, total and digest are in its header.`,
  parameters: describeRows(FILE),
  bodies: rowBodies(RowsAnswer, 'extension'),
  problems: [...common.problems, 'unknown-route'],
  examples: ReadExtension.options.map((extension) => ({
    summary: `All figures of Kirklees as .${extension}`,
    path: `${DATA}.${extension}?area=E08000034`,
  })),
  respond: (c, service) => {
    const at = readPath(FILE, c);
    return answerData(c, service, at.get('id') ?? '', at.get('extension'));
  },
};

const posted = {
  method: 'post',
  body: Question,
  description:
    'The question as one JSON object: the names of the parameters, lists as arrays. For questions that are too long for an address; the answer is the same. Parameters may also stand in the address, each in one place only.',
  problems: [
    ...readRowsAs.problems,
    'body-too-large',
    'unsupported-media-type',
    'invalid-body',
  ] as const,
} as const;

/** The same question in a body. */
export const postRows: Route = {
  ...readRows,
  ...posted,
  id: 'postRows',
  summary: 'Rows of a dataset, the question in a body',
  examples: [{ summary: 'Two areas, as arrays', path: DATA, body: QUESTION }],
};

/** The same question in a body, as a file. A posted question has no address to describe. */
export const postRowsAs: Route = {
  ...readRowsAs,
  ...posted,
  id: 'postRowsAs',
  summary: 'Rows of a dataset as a file, the question in a body',
  parameters: (facts) =>
    readRowsAs
      .parameters(facts)
      .map((entry) => (entry.name === 'extension' ? { ...entry, schema: Extension } : entry)),
  bodies: rowBodies(RowsAnswer, 'posted'),
  examples: [{ summary: 'Two areas as CSV', path: `${DATA}.csv`, body: QUESTION }],
};
