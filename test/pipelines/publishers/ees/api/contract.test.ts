import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { z } from 'zod';
import * as answers from '../../../../../pipelines/publishers/ees/adapter/api/answers.ts';
import { PAYLOADS, testWithPayloads } from '../../../../support/payloads.ts';
import { line, pullRegions, servingApi, VERSIONS } from './serve-api.ts';

const recorded = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(PAYLOADS, 'providers', name), 'utf8'));

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The publisher's document as JSON Schema. It says of a place that it is two closed objects at once,
 * which nothing can be, and writes `nullable` beside references: both are read as they are meant.
 */
function readAsMeant(value: unknown, isPart = false): unknown {
  if (Array.isArray(value)) return value.map((each) => readAsMeant(each, isPart));
  if (!isObject(value)) return value;
  const { nullable, additionalProperties, ...rest } = value;
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, each]) => [
      key === 'oneOf' ? 'anyOf' : key,
      readAsMeant(each, key === 'allOf' || key === 'LocationOptionViewModel'),
    ]),
  );
  const isOpen = isPart || additionalProperties === undefined;
  const meant = isOpen
    ? inner
    : { ...inner, additionalProperties: readAsMeant(additionalProperties) };
  return nullable === true ? { anyOf: [meant, { type: 'null' }] } : meant;
}

/** What says whether a body is as the document has it. */
async function openContract(): Promise<(schema: string, body: unknown) => string> {
  const document = readAsMeant(await recorded('ees_public_api_openapi_v1.json'));
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  ajv.addFormat('int32', true).addFormat('int64', true);
  ajv.addSchema(isObject(document) ? document : {}, 'api');
  return (schema, body) => {
    const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
    if (!validate) return `there is no ${schema}`;
    return validate(body) === true ? 'as documented' : ajv.errorsText(validate.errors);
  };
}

/** Schemas of the document by the addresses that answer with them. */
const SCHEMAS: readonly (readonly [RegExp, string])[] = [
  [/\/publications$/, 'PublicationPaginatedListViewModel'],
  [/\/publications\/[^/]+\/data-sets$/, 'DataSetPaginatedListViewModel'],
  [/\/data-sets\/[^/]+$/, 'DataSetViewModel'],
  [/\/versions$/, 'DataSetVersionPaginatedListViewModel'],
  [/\/changes$/, 'DataSetVersionChangesViewModel'],
  [/\/meta$/, 'DataSetMetaViewModel'],
  [/\/query$/, 'DataSetQueryPaginatedResultsViewModel'],
];

testWithPayloads(
  'what is asked and what the stand-in answers are as the publisher documents it',
  async () => {
    const judge = await openContract();
    const said = new Map<string, string>();
    const next = { title: 'Starts by region' };
    const change = {
      ...({ status: 'Deprecated', superseding: next.title } as const),
      versions: [
        { version: '3.0', status: 'Published', published: '2026-11-19T09:30:00Z' } as const,
        ...VERSIONS,
      ],
    };
    const lines = [
      line({ starts: '60' }),
      line({ starts: '60', region: ['E12000002', 'North West'] }),
    ];
    await servingApi(
      [
        { lines, change },
        { lines, change: next },
      ],
      (standIn) =>
        pullRegions(
          {
            fetch: async (request) => {
              const { pathname } = new URL(request.url);
              if (request.method === 'POST') {
                said.set('question', judge('DataSetQueryRequest', await request.clone().json()));
              }
              const answer = await standIn.fetch(request);
              const [, schema = pathname] = SCHEMAS.find(([where]) => where.test(pathname)) ?? [];
              said.set(schema, judge(schema, await answer.clone().json()));
              return answer;
            },
          },
          () => Promise.resolve(),
        ),
    );
    const all = ['question', ...SCHEMAS.map(([, schema]) => schema)];
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries(all.map((each) => [each, 'as documented'])),
    );
  },
);

testWithPayloads('answers that the publisher prints as examples are read', async () => {
  const examples = z
    .object({ 'quick-start': z.array(z.unknown()) })
    .parse(await recorded('ees_api_doc_sample_payloads.json'))['quick-start'];
  const [publications, , dataSets, meta, , , page] = examples;
  expect(answers.Publications.parse(publications).results).toHaveLength(1);
  expect(answers.DataSets.parse(dataSets).results[0]?.status).toBe('Published');
  expect(answers.Meta.parse(meta).locations).toHaveLength(2);
  expect(answers.QueryPage.parse(page).results[0]?.values).toEqual({ '04nTr': '1708016' });
});
