import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import { Parser, Store, Writer } from 'n3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../../api/app.ts';
import { territoriesOf } from '../../../api/catalogue/dcat/words.ts';
import { askJson } from '../../support/ask.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const BASE = 'https://lmi.example.org';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const store = useStore('sample');
const api = useApi(store, { publicUrl: BASE, contactEmail: 'lmi@example.org' });
const bare = useApi(store);

async function ask(from: OpenedApi, path: string, type: string): Promise<string> {
  const response = await from.app.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get('content-type')).toMatch(type);
  return response.text();
}

const readTurtle = (text: string, baseIRI: string): Store =>
  new Store(new Parser({ baseIRI }).parse(text));

/** The graph of a JSON-LD document, in the order that a canonical form gives every graph. */
async function canonicalJsonLd(text: string, base: string): Promise<string> {
  const document = z.record(z.string(), z.json()).parse(JSON.parse(text));
  return jsonld.canonize(document, { base, format: 'application/n-quads' });
}

async function canonicalTurtle(text: string, base: string): Promise<string> {
  const writer = new Writer({ format: 'N-Quads' });
  writer.addQuads([...readTurtle(text, base)]);
  const quads = await new Promise<string>((resolve, reject) => {
    writer.end((error: Error | null, done: string) => (error ? reject(error) : resolve(done)));
  });
  const document = await jsonld.fromRDF(quads, { format: 'application/n-quads' });
  return jsonld.canonize(document, { format: 'application/n-quads' });
}

for (const path of ['/v1/catalogue', '/v1/datasets/tiny', '/v1/datasets/hesa']) {
  test(`${path}: JSON-LD and Turtle are one graph, with a public address and without`, async () => {
    for (const from of [api, bare]) {
      const base = `${BASE}${path}.jsonld`;
      const json = await ask(from, `${path}.jsonld`, 'application/ld+json');
      const turtle = await ask(from, `${path}.ttl`, 'text/turtle');
      expect(await canonicalJsonLd(json, base)).toBe(await canonicalTurtle(turtle, base));
    }
  });
}

test('relative and absolute links make the same graph where the document is read', async () => {
  const path = '/v1/catalogue.ttl';
  const absolute = readTurtle(await ask(api, path, 'turtle'), `${BASE}${path}`);
  const relative = readTurtle(await ask(bare, path, 'turtle'), `${BASE}${path}`);
  const subjects = (store: Store) =>
    store.getSubjects(TYPE, `${DCAT}Dataset`, null).map(({ value }) => value);
  expect(subjects(relative)).toEqual(subjects(absolute));
  expect(subjects(absolute)).toContain(`${BASE}/v1/datasets/tiny`);
});

test('the catalogue lists every dataset; only hosted ones are served and can be taken', async () => {
  const store = readTurtle(await ask(api, '/v1/catalogue.ttl', 'turtle'), BASE);
  const catalogue = `${BASE}/v1/catalogue`;
  const listed = store.getObjects(catalogue, `${DCAT}dataset`, null).map(({ value }) => value);
  expect(listed.map((each) => each.replace(`${BASE}/v1/datasets/`, ''))).toEqual([
    'areas',
    'hesa',
    'sic-2007',
    'tiny',
  ]);
  const served = store.getObjects(`${BASE}/v1`, `${DCAT}servesDataset`, null);
  expect(served.map(({ value }) => value)).not.toContain(`${BASE}/v1/datasets/hesa`);
  expect(store.countQuads(`${BASE}/v1/datasets/hesa`, `${DCAT}distribution`, null, null)).toBe(0);
});

test('every distribution of a release answers at its address with the media type it names', async () => {
  const store = readTurtle(await ask(api, '/v1/datasets/tiny.ttl', 'turtle'), BASE);
  const tiny = `${BASE}/v1/datasets/tiny`;
  const distributions = store.getObjects(tiny, `${DCAT}distribution`, null);
  expect(distributions.length).toBeGreaterThanOrEqual(9);
  for (const distribution of distributions) {
    const [href] = store.getObjects(distribution, `${DCAT}accessURL`, null);
    const [media] = store.getObjects(distribution, `${DCAT}mediaType`, null);
    const [size] = store.getObjects(distribution, `${DCAT}byteSize`, null);
    const response = await api.app.request(href?.value.replace(BASE, '') ?? '');
    const type = response.headers.get('content-type')?.split(';')[0];
    expect([
      href?.value,
      response.status,
      `https://www.iana.org/assignments/media-types/${type}`,
    ]).toEqual([href?.value, 200, media?.value]);
    const body = Buffer.from(await response.arrayBuffer());
    const says = (property: string) =>
      store
        .getObjects(distribution, property, null)
        .flatMap((each) => [
          ...store.getObjects(each, `${DCT}identifier`, null),
          ...store.getObjects(each, `${RDFS}label`, null),
          ...store.getObjects(each, 'http://spdx.org/rdf/terms#checksumValue', null),
        ]);
    expect(says(`${DCT}license`).map(({ value }) => value)).toEqual(['OGL-UK-3.0']);
    expect(says(`${DCT}rights`).map(({ value }) => value)).toEqual(['Source: nobody']);
    if (!href?.value.includes('/files/')) continue;
    const digest = createHash('sha256').update(body).digest('hex');
    expect(size?.value).toBe(String(body.byteLength));
    expect(says('http://spdx.org/rdf/terms#checksum').map(({ value }) => value)).toEqual([digest]);
  }
});

test('a dataset says who publishes it, under which licence, how often, and what it is not for', async () => {
  const store = readTurtle(await ask(api, '/v1/datasets/tiny.ttl', 'turtle'), BASE);
  const of = (subject: string) => (property: string) =>
    store.getObjects(subject, property, null)[0]?.value ?? '';
  const tiny = of(`${BASE}/v1/datasets/tiny`);
  const [publisher] = store.getObjects(`${BASE}/v1/datasets/tiny`, `${DCT}publisher`, null);
  const named = store.getObjects(publisher ?? null, 'http://xmlns.com/foaf/0.1/name', null);
  expect(named[0]?.value).toBe('Nobody');
  expect(of(tiny(`${DCT}license`))(`${DCT}identifier`)).toBe('OGL-UK-3.0');
  expect(tiny(`${DCT}accrualPeriodicity`)).toMatch(/frequency\/ANNUAL$/);
  const about = readTurtle(await ask(api, '/v1/datasets/areas.ttl', 'turtle'), BASE);
  const [words] = about.getObjects(`${BASE}/v1/datasets/areas`, `${DCT}description`, null);
  const Record = z.object({ not_for: z.array(z.string()).min(1) });
  const { not_for: not } = await askJson(api, '/v1/datasets/areas', Record);
  for (const each of not) expect(words?.value).toContain(each);
});

test('versions are linked to their dataset and to each other, and say what changed', async () => {
  const store = readTurtle(await ask(api, '/v1/datasets/tiny.ttl', 'turtle'), BASE);
  const tiny = `${BASE}/v1/datasets/tiny`;
  const value = (subject: string, property: string) =>
    store.getObjects(subject, property, null)[0]?.value;
  const versions = store.getObjects(tiny, `${DCAT}hasVersion`, null).map((each) => each.value);
  expect(versions).toEqual([`${tiny}/versions/1.0.0`, `${tiny}/versions/1.1.0`]);
  expect(value(`${tiny}/versions/1.1.0`, `${DCAT}previousVersion`)).toBe(versions[0]);
  expect(value(tiny, `${DCAT}version`)).toBe('1.1.0');
  const notes = value(`${tiny}/versions/1.1.0`, 'http://www.w3.org/ns/adms#versionNotes');
  expect(notes).toContain('1 revised, 1 newly hidden');
});

test('figures that are invented are called so in every description', async () => {
  const store = readTurtle(await ask(api, '/v1/datasets/tiny.ttl', 'turtle'), BASE);
  for (const dataset of store.getSubjects(TYPE, `${DCAT}Dataset`, null)) {
    const [title] = store.getObjects(dataset, `${DCT}title`, null);
    const [about] = store.getObjects(dataset, `${DCT}description`, null);
    expect(title?.value).toContain('(invented figures)');
    expect(about?.value).toMatch(/^Invented figures/);
  }
});

test('period and contact are those of the release and of the operator', async () => {
  const store = readTurtle(await ask(api, '/v1/datasets/tiny.ttl', 'turtle'), BASE);
  const dates = (property: string) => store.getObjects(null, `${DCAT}${property}`, null);
  expect(dates('startDate').map(({ value }) => value)).toEqual(['2019-04-01']);
  expect(dates('endDate').map(({ value }) => value)).toEqual(['2023-04-30']);
  const mail = store.getObjects(null, 'http://www.w3.org/2006/vcard/ns#hasEmail', null);
  expect(new Set(mail.map(({ value }) => value))).toEqual(new Set(['mailto:lmi@example.org']));
});

test('countries of area codes come together as the ONS names them', () => {
  const last = (codes: string[]) => territoriesOf(codes).map((each) => each.slice(-9));
  expect(last(['E08000034', 'W06000015', 'S12000033', 'N09000003'])).toEqual(['K02000001']);
  expect(last(['E08000034', 'W06000015', 'S12000033'])).toEqual(['K03000001']);
  expect(last(['K04000001'])).toEqual(['K04000001']);
  expect(last(['E08000034', 'N09000003'])).toEqual(['E92000001', 'N92000002']);
  expect(last(['x-remote'])).toEqual([]);
});

test('a dataset that is not here is a problem in every form', async () => {
  for (const path of ['/v1/datasets/nothing.ttl', '/v1/catalogue.ttl?q=1', '/v1/catalogue.xml']) {
    const { status } = await api.app.request(path);
    expect([path, status]).toEqual([path, path.includes('?') ? 400 : 404]);
  }
});
