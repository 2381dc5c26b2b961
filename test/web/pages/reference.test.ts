import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPages } from '../../../web/app.tsx';
import { schemaWords } from '../../../web/pages/developers/reference/schema-words.ts';
import { writeRequest } from '../../../web/parts/snippets/request-snippets.ts';
import { browserTest, useBrowser } from '../../support/browser.ts';
import { expectAccessible } from '../../support/pages/expect-accessible.ts';
import { type Html, readHtml } from '../../support/html/read-html.ts';
import { openJudge } from '../../support/openapi.ts';
import type { OpenApiJudge } from '../../support/openapi.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const api = useApi(useStore());
let pages: Hono;
let judge: OpenApiJudge;
beforeAll(async () => {
  pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    publicUrl: undefined,
  });
  judge = await openJudge(api);
});

/** How a page says where a parameter stands. */
const IN = { path: 'in the path', query: 'in the query', header: 'a header' } as const;

/** A page as an HTML parser reads it. */
async function read(path: string): Promise<Html> {
  const response = await pages.request(path);
  expect(response.status, path).toBe(200);
  return readHtml(await response.text());
}

test('the reference lists every operation and leads to its page', async () => {
  const links = (await read('/developers/reference')).links();
  for (const { operationId } of judge.operations) {
    expect(links).toContain(`/developers/reference/${operationId}`);
  }
  expect(links).toContain('/v1/openapi.json');
  expect((await read('/developers')).links()).toContain('/developers/reference');
});

test('the page of an operation has each parameter with its meaning, each example, each problem', async () => {
  for (const operation of judge.operations) {
    const path = `/developers/reference/${operation.operationId}`;
    const html = await read(path);
    const { words } = html;
    for (const { name, in: place, description, schema } of operation.parameters) {
      const said = `${name} ${IN[place]} ${description} ${schemaWords(schema)}`;
      expect(words).toContain(said.replace(/\s+/g, ' '));
    }
    for (const { path, summary, accept } of operation['x-examples']) {
      expect(words).toContain(path);
      expect(words).toContain(summary);
      if (accept !== undefined) expect(words).toContain(`with Accept: ${accept}`);
    }
    for (const [status, { content, description }] of Object.entries(operation.responses)) {
      const problems = [...description.matchAll(/`([a-z-]+)`/g)].map(([, type]) => type);
      if (Number(status) < 400) {
        expect(words).toContain(`${status} ${Object.keys(content).join(', ') || 'no body'}`);
      } else for (const type of problems) expect(html.links()).toContain(`/problems/${type}`);
    }
    for (const language of ['curl', 'Python', 'R', 'JavaScript']) expect(words).toContain(language);
  }
  expect((await read('/developers/reference/readRows')).words).toContain('A code is not known');
});

test('an example is a link only where this store has what it asks', async () => {
  const html = await read('/developers/reference/readRows');
  expect(html.words).toContain('(earnings-by-residence is not in this store)');
  expect(html.has('a[href^="/v1/datasets/earnings-by-residence"]')).toBe(false);
  expect((await read('/developers/reference/readConfig')).links()).toContain('/v1/config');
});

test('an operation that is not there is 404', async () => {
  expect((await pages.request('/developers/reference/nothing')).status).toBe(404);
});

describe('a request as code', () => {
  const BASE = 'https://lmi.example.org';
  test('rows are read as a table, in pages or as CSV', () => {
    const path = '/v1/datasets/x/data?area=E08000034';
    const { python, javascript } = writeRequest(BASE, { method: 'get', path }, true);
    expect(python).toContain(`pd.read_csv("${BASE}/v1/datasets/x/data.csv?area=E08000034"`);
    expect(javascript).toContain('answer.next');
  });
  test('a file is kept, and only what DuckDB can read is given to it', () => {
    const zip = writeRequest(BASE, { method: 'get', path: '/v1/x/package.zip' }, false);
    expect(zip.curl).toBe(`curl --fail --output 'package.zip' '${BASE}/v1/x/package.zip'`);
    expect(zip.duckdb).toBeUndefined();
    const parquet = writeRequest(BASE, { method: 'get', path: '/v1/x/data.parquet?a=1' }, false);
    expect(parquet.duckdb).toContain(`read_parquet('${BASE}/v1/x/data.parquet?a=1')`);
  });
  test('a body goes through a shell as it is', () => {
    const request = { method: 'post', path: '/v1/x/data', body: { area: ["O'Brien"] } } as const;
    expect(writeRequest(BASE, request, true).curl).toContain(`'{"area":["O'\\''Brien"]}'`);
  });
});

describe('in a real browser', () => {
  const opened = useBrowser(() => pages);
  for (const path of ['', '/readRows', '/postRowsAs', '/readConfig', '/readFile'])
    browserTest(
      `the reference${path}, narrow and wide: axe finds nothing, nothing scrolls sideways`,
      () => expectAccessible(opened, `/developers/reference${path}`),
    );
});
