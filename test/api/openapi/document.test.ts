import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isRootPath } from '../../../api/catalogue/site/root-paths.ts';
import { readFacts } from '../../../api/openapi/facts.ts';
import { HEADERS } from '../../../api/openapi/headers.ts';
import { ROUTES } from '../../../api/routes/all.ts';
import { PATH_PARAMETERS } from '../../../api/routes/route/path-parameters.ts';
import { routerPath } from '../../../api/routes/route/path.ts';
import { describeRoutes, isServed } from '../../../api/routes/route/route.ts';
import { valuesOf } from '../../../api/openapi/requests.ts';
import { problemName } from '../../../api/openapi/schemas.ts';
import { operatorOf } from '../../../api/question/filters/operators.ts';
import { PROBLEMS } from '../../../schemas/answers/problems/problem.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { dropStore, openTestApi } from '../../support/stores/api-store.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { fillPath } from '../../support/route-address.ts';
import { openJudge } from '../../support/openapi.ts';
import type { OpenApiJudge } from '../../support/openapi.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const store = useStore();
const api = useApi(store);
let judge: OpenApiJudge;
beforeAll(async () => {
  judge = await openJudge(api);
});

/** Problems that are no answer of an operation, and why. */
const NOT_OF_AN_OPERATION = {
  'method-not-allowed': 'the answer to a method that no operation has',
  unauthorised: 'kept for intake, which is not built',
  forbidden: 'kept for intake, which is not built',
  'not-comparable': 'the answer to questions about providers, of whom this store has none',
} as const;

async function operationsNow() {
  const facts = await readFacts(api.service);
  return describeRoutes(ROUTES, facts);
}

test('every route has its operation where the store has what it answers from, and no other', async () => {
  const facts = await readFacts(api.service);
  const unserved = ROUTES.filter((route) => !isServed(route, facts));
  const without = new Set(unserved.map(({ path }) => routerPath(path)));
  const routed = api.app.routes
    // Files at the root of the site are found by their names, not by this document.
    .filter(({ method, path }) => method !== 'ALL' && !isRootPath(path) && !without.has(path))
    .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
  const described = (await operationsNow()).map(
    ({ method, path }) => `${method} ${routerPath(path)}`,
  );
  expect([...new Set(routed)].sort()).toEqual([...new Set(described)].sort());
});

test('every name in the braces of a path is a parameter that is described', () => {
  const unnamed = ROUTES.flatMap(({ path }) =>
    [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
      name in PATH_PARAMETERS ? [] : [`${path}: ${name}`],
    ),
  );
  expect(unnamed).toEqual([]);
});

test('a route whose dataset the store lacks is not described, and its answer names the dataset', async () => {
  expect(judge.operations.map(({ path }) => path)).not.toContain('/v1/crosswalk');
  const problem = await askProblem(api, '/v1/crosswalk');
  expect(problem).toMatchObject({
    type: '/problems/unknown-dataset',
    detail: 'This store does not hold the crosswalk dataset.',
  });
});

test('operations have an id, a summary and an example each, and one tag of the list', () => {
  const ids = judge.operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  const tags = judge.document.tags.map(({ name }) => name);
  for (const operation of judge.operations) {
    expect(operation.summary.length).toBeGreaterThan(5);
    expect(operation['x-examples'].length, operation.operationId).toBeGreaterThan(0);
    expect(tags).toContain(operation.tags[0]);
  }
});

test('what an operation says it takes is what the service says it takes', async () => {
  const Allowed = z.object({ errors: z.array(z.object({ allowed: z.array(z.string()) })) });
  for (const operation of judge.operations.filter(({ method }) => method === 'get')) {
    const path = await fillPath(api, operation.path);
    const { errors } = Allowed.parse(await askProblem(api, `${path}?nonsense=1`));
    const own = operation.parameters.filter((each) => each.in === 'query');
    const names = own.map(({ name }) => name);
    expect(names, path).toEqual(expect.arrayContaining(errors[0]?.allowed ?? ['nothing']));
    // Rows of other datasets have columns of their own, which the document names too.
    const theirs = own.filter(({ description }) => / Of [a-z0-9-, ]+\.$/.test(description));
    const others = theirs.map(({ name }) => name).filter((n) => !errors[0]?.allowed.includes(n));
    const rest = names.filter((name) => !others.includes(name)).sort();
    expect(rest, path).toEqual([...(errors[0]?.allowed ?? [])].sort());
  }
});

test('every column that filters rows is a parameter of the rows', async () => {
  const { tables } = await readFacts(api.service);
  const rows = judge.operations.find(({ operationId }) => operationId === 'readRows');
  const names = rows?.parameters.map(({ name }) => name);
  for (const { columns } of tables) {
    for (const column of columns.filter((each) => operatorOf(each) !== undefined)) {
      expect(names).toContain(column.name);
    }
  }
});

test('every format of the service is a media type of the rows, and an extension', async () => {
  const Config = z.object({
    formats: z.array(z.object({ extension: z.string(), media_type: z.string() })),
  });
  const { formats } = await askJson(api, '/v1/config', Config);
  for (const id of ['readRows', 'readRowsAs', 'readChanges', 'readChangesAs']) {
    const operation = judge.operations.find(({ operationId }) => operationId === id);
    const types = new Set(formats.map(({ media_type }) => media_type));
    if (id.endsWith('As')) types.add('application/csvm+json');
    expect(Object.keys(operation?.responses[200]?.content ?? {}).sort()).toEqual([...types].sort());
    const extension = operation?.parameters.find(({ name }) => name === 'extension');
    if (!extension) continue;
    expect(extension.schema.enum).toEqual([...formats.map((f) => f.extension), 'csvm']);
  }
});

describe('problems', () => {
  test('every type has its schema, and an operation that answers with it', () => {
    const text = JSON.stringify(judge.document.paths);
    for (const type of wordsOf(PROBLEMS)) {
      const name = problemName(type);
      const answered = text.includes(`"#/components/schemas/${name}"`);
      expect(answered, type).toBe(!Object.hasOwn(NOT_OF_AN_OPERATION, type));
      if (answered) expect(judge.document.components.schemas).toHaveProperty(name);
    }
  });
});

describe('what a program is generated from', () => {
  const At = z.looseObject({
    openapi: z.string(),
    info: z.object({ description: z.string() }),
    servers: z.array(z.looseObject({ url: z.string() })),
    components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
  });

  test('a list is one parameter, a place in a path is required, a filter names its codes', async () => {
    const { limits } = await readFacts(api.service);
    for (const { method, path, parameters } of judge.operations) {
      for (const { name, in: place, required, schema, style, explode } of parameters) {
        const where = `${method} ${path} ${name}`;
        expect([where, required]).toEqual([where, place === 'path']);
        if (place === 'query' && schema.type === 'array')
          expect([where, style, explode]).toEqual([where, 'form', false]);
        if (name === 'limit') expect(schema.maximum).toBe(limits.mostPageRows);
        if (name === 'sex')
          expect(schema.items).toMatchObject({ enum: ['female', 'male', 'total'] });
      }
    }
  });

  test('ranges and conditions may be asked for, and a client is told when to come again', () => {
    for (const { method, parameters, responses } of judge.operations) {
      const headers = parameters.filter((each) => each.in === 'header').map(({ name }) => name);
      const ranges = responses[206] === undefined ? [] : ['Range', 'If-Range'];
      expect(headers).toEqual(method === 'get' ? ['If-None-Match', ...ranges] : []);
      for (const status of [429, 503])
        expect(Object.keys(responses[status]?.headers ?? {})).toContain('Retry-After');
    }
  });

  test('answers may get keys, the address is that of the service, and a gap is no zero', async () => {
    const open = await openTestApi(store.home, { publicUrl: 'https://lmi.example.org' });
    const { servers, info, components } = await askJson(open, '/v1/openapi.json', At);
    open.close();
    expect(servers.map(({ url }) => url)).toEqual(['https://lmi.example.org']);
    expect(info.description).toContain('Suppressed is never zero.');
    expect(JSON.stringify(components.schemas)).not.toContain('"additionalProperties":false');
  });
});

test('every header is described', () => {
  expect(Object.keys(judge.document.components.headers)).toEqual(Object.keys(HEADERS));
});

test('examples are of their own operation, and use parameters that it has', async () => {
  for (const operation of await operationsNow()) {
    for (const example of operation.examples) {
      const { path, query } = valuesOf(operation, example);
      expect(
        [...path.values()].every((value) => value !== ''),
        example.path,
      ).toBe(true);
      const names = operation.parameters.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining([...query.keys()]));
    }
  }
});

test('an empty store has a document too', async () => {
  const empty = await openTestApi(`${store.home}-nothing`);
  try {
    expect((await openJudge(empty)).operations).toHaveLength(
      ROUTES.filter(({ needs }) => needs === undefined).length,
    );
  } finally {
    empty.close();
    await dropStore(`${store.home}-nothing`);
  }
});
