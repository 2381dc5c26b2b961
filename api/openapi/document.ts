import { HEADERS } from './headers.ts';
import type { Facts } from './facts.ts';
import { TAGS } from './operation.ts';
import type { Operation } from './operation.ts';
import { shareParameters } from './requests.ts';
import type { SharedParameters } from './requests.ts';
import { problemsOf, responsesOf } from './responses.ts';
import { componentSchemas, schemaOf } from './schemas.ts';

const DESCRIPTION = `Labour-market figures of official publishers, as versioned, labelled open data.

No key is needed to read. Anybody may read from any origin. What is handed in comes with a token of the operator.

- An unknown parameter, code or period is refused by name; nothing is ignored and nothing is cut short in silence.
- \`value\` is null exactly when \`status\` is not \`observed\`. Suppressed is never zero.
- A release never changes: \`version=\`, \`as_of=\` and \`edition=\` pin an answer.
- Whatever GET answers, HEAD answers without its body.
- Problems are RFC 9457 and list every fault of a request at once.
- Within v1, keys, columns, flags and warnings may be added; what is there keeps its name and meaning.`;

function operationObject(operation: Operation, shared: SharedParameters) {
  const { id, tag, summary, description, body, examples, path, token } = operation;
  const posted = examples.flatMap((each) => (each.body ? [each.body] : []));
  const named = posted.map((value, i) => [`example_${i + 1}`, { value }] as const);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: shared.of(operation),
    ...(token ? { security: [{ token: [] }] } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: schemaOf(body), examples: Object.fromEntries(named) },
            },
          },
        }
      : {}),
    responses: responsesOf(operation),
    /** Whole requests that answer as this says; a path parameter alone would not show them. */
    'x-examples': examples.map((example) => ({ template: path, ...example })),
  };
}

function pathItems(operations: readonly Operation[], shared: SharedParameters) {
  const paths: Record<string, Record<string, ReturnType<typeof operationObject>>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationObject(operation, shared),
    };
  }
  return paths;
}

/**
 * The API as an OpenAPI 3.1 document, made from the routes that it serves: their parameters,
 * formats, problems and answers.
 */
export function openApiDocument(operations: readonly Operation[], { publicUrl }: Facts) {
  const shared = shareParameters(operations);
  const urlOf = (path: string) => (publicUrl === '' ? {} : { url: `${publicUrl}${path}` });
  return {
    openapi: '3.1.1' as const,
    info: {
      title: 'Alongside',
      version: '1',
      summary: 'An open datastore of labour-market figures',
      description: DESCRIPTION,
      contact: { name: 'Operator of this Alongside', ...urlOf('/about') },
      license: {
        name: 'Open Government Licence v3.0, unless a dataset names another',
        identifier: 'OGL-UK-3.0',
      },
    },
    servers: [{ url: publicUrl === '' ? '/' : publicUrl, description: 'This service' }],
    ...(publicUrl === ''
      ? {}
      : {
          externalDocs: {
            ...urlOf('/developers'),
            description: 'How to read these figures by program',
          },
        }),
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: pathItems(operations, shared),
    components: {
      schemas: componentSchemas(operations.flatMap(problemsOf)),
      parameters: shared.components,
      headers: HEADERS,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Given out by the operator.' },
      },
    },
  };
}
