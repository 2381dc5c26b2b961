import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenedApi } from '../../api/app.ts';
import { FIXED_HEADERS } from '../../api/server/security-headers.ts';
import { OpenApiDocument, readOperations } from '../../schemas/answers/openapi.ts';
import type { OpenApiOperation } from '../../schemas/answers/openapi.ts';
import { askJson } from './ask.ts';

const ROOT = 'alongside:openapi';
/** Headers of every answer that are no part of what an operation says. */
const COMMON = new Set(
  [...Object.keys(FIXED_HEADERS), 'Content-Type', 'Content-Encoding'].map((name) =>
    name.toLowerCase(),
  ),
);

/** The document, and what checks an answer against it. */
export interface OpenApiJudge {
  readonly document: OpenApiDocument;
  readonly operations: readonly OpenApiOperation[];
  /** The operation of a path, the one with most words of its own first. */
  find(method: string, path: string): OpenApiOperation | undefined;
  /** What is wrong with an answer: its status, media type, headers or body. */
  judge(operation: OpenApiOperation, response: Response, body: string): string[];
}

/** Schemas of the document with no room for keys that they do not name: tests must see a new key. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, each]) => [key, closed(each)]),
  );
  const open = 'properties' in schema && !('additionalProperties' in schema);
  return open ? { ...inner, additionalProperties: false } : inner;
}

const matcher = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+?')}$`);

/** Reads the document of an API. JSON Schemas are read by ajv, which is not ours. */
export async function openJudge(api: OpenedApi): Promise<OpenApiJudge> {
  const document = await askJson(api, '/v1/openapi.json', OpenApiDocument);
  const operations = readOperations(document);
  // A validator is asked a few times: to make its code shorter takes longer than to run it as it is.
  const ajv = new Ajv2020({
    strict: false,
    allErrors: false,
    code: { optimize: false },
    inlineRefs: false,
  });
  addFormats.default(ajv);
  ajv.addSchema({ $id: ROOT, components: closed({ schemas: document.components.schemas }) });
  const kept = new Map<object, ValidateFunction>();
  const compiled = new Map<string, ValidateFunction>();

  function compile(schema: object): ValidateFunction {
    const text = JSON.stringify(closed(schema)).replaceAll('"#/components', `"${ROOT}#/components`);
    const known: unknown = JSON.parse(text);
    const validate =
      compiled.get(text) ?? ajv.compile(typeof known === 'object' && known !== null ? known : {});
    compiled.set(text, validate);
    return validate;
  }

  function faultsOf(schema: object, body: unknown): string[] {
    const validate = kept.get(schema) ?? compile(schema);
    kept.set(schema, validate);
    if (validate(body)) return [];
    return [ajv.errorsText(validate.errors, { separator: '; ' })];
  }

  return {
    document,
    operations,
    find: (method, path) =>
      operations
        .filter((each) => each.method === method.toLowerCase() && matcher(each.path).test(path))
        .toSorted(
          (a, b) => b.path.replace(/\{\w+\}/g, '').length - a.path.replace(/\{\w+\}/g, '').length,
        )[0],
    judge(operation, response, body) {
      const said = operation.responses[response.status];
      if (!said) return [`${response.status} is not in the document: ${body.slice(0, 300)}`];
      const names = new Set(Object.keys(said.headers).map((name) => name.toLowerCase()));
      const stray = [...response.headers.keys()].filter((n) => !names.has(n) && !COMMON.has(n));
      const faults = stray.map((name) => `header ${name} is not in the document`);
      const type = response.headers.get('content-type');
      if (response.status === 304) return faults;
      const content = type === null ? undefined : said.content[type];
      if (!content) return [...faults, `media type ${type ?? 'none'} is not in the document`];
      if (!/^application\/([a-z.]+\+)?json$/.test(type ?? '') || !content.schema) return faults;
      return [...faults, ...faultsOf(content.schema, JSON.parse(body))];
    },
  };
}
