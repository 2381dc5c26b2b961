import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { findAreaType } from '../../../../schemas/words/area-types.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { FetchContext, SourceAdapter } from '../../adapter.ts';
import { OpenGeographySource, queryUrl } from '../source.ts';
import { readCount, readPage, type Received } from './read-page.ts';
import { simplifyReceived } from './simplify-received.ts';

const readSource = ({ declaration }: Dataset<PublishedDeclaration>): OpenGeographySource =>
  OpenGeographySource.parse(declaration.source);

/** The columns of a row that is read here. */
const TYPES = {
  ...{ source_row: 'VARCHAR', area: 'VARCHAR', area_name: 'VARCHAR', area_type: 'VARCHAR' },
  geometry: 'VARCHAR',
};

/** How many areas there are, asked apart: a page does not say how many it left out. */
async function takeCount(source: OpenGeographySource, { snapshots }: FetchContext) {
  const snapshot = await snapshots.take({
    url: queryUrl(source, { returnCountOnly: 'true', f: 'json' }),
    role: 'metadata',
    inspect: async ({ path }) => {
      await readCount(path);
      return { rows: null };
    },
  });
  return { snapshot, count: await readCount(snapshot.path) };
}

/** The page from an offset on. Sorted by code: without an order a service may repeat areas and skip others. */
function takePage(source: OpenGeographySource, { snapshots }: FetchContext, offset: number) {
  const { code, name } = source;
  return snapshots.take({
    url: queryUrl(source, {
      ...{ outFields: `${code},${name}`, orderByFields: code, outSR: '4326' },
      ...{ resultOffset: String(offset), f: 'geojson' },
    }),
    role: 'data',
    inspect: async ({ path }) => ({ rows: (await readPage(path, source)).areas.length }),
  });
}

/**
 * Boundaries of areas, asked page by page until the service says that there are no more, and held
 * against the number that it gives. Throws {@link Refused} for a page without areas that says more follow.
 */
export const openGeographyAdapter: SourceAdapter = {
  async fetch(dataset, context) {
    const source = readSource(dataset);
    const { snapshot, count } = await takeCount(source, context);
    const pages: Snapshot[] = [];
    let received = 0;
    let more = true;
    while (more) {
      context.progress(source.service, received, count);
      const page = await takePage(source, context, received);
      pages.push(page);
      const read = await readPage(page.path, source);
      if (read.more && read.areas.length === 0) {
        throw new Refused(
          'empty_page',
          `nothing comes after ${received} of ${countWords(count, 'area')}`,
        );
      }
      received += read.areas.length;
      more = read.more;
    }
    if (received !== count) {
      throw new Refused(
        'not_all_areas',
        `${countWords(received, 'area')} came, and the service has ${count}`,
      );
    }
    const labels = {
      ...{ name: null, url: null, updated: null, nextUpdate: null, classification: null },
      ...{ units: [], periods: null, notes: [] },
    };
    const snapshots = [snapshot, ...pages];
    return [{ snapshots, labels, sourceReleased: null, clock: 'store', checks: [] }];
  },

  async parse(dataset, { snapshots }, database) {
    const source = readSource(dataset);
    const received: (Received & { readonly source_row: string })[] = [];
    for (const { path, role, sha256 } of snapshots) {
      if (role !== 'data') continue;
      const { areas } = await readPage(path, source);
      const place = sha256.slice(0, 12);
      received.push(
        ...areas.map((area, at) => ({ ...area, source_row: `${place}:${String(at + 1)}` })),
      );
    }
    const geometries = simplifyReceived(received, source);
    const rows = received.map(({ code, name, source_row }, at) => ({
      source_row,
      area: code,
      area_name: name,
      area_type: (code && findAreaType(code)) ?? null,
      geometry: geometries[at] ?? null,
    }));
    await database.run(
      `CREATE OR REPLACE TABLE parsed AS
       SELECT 'publish' AS disposition, NULL::VARCHAR AS reason, *
       FROM (SELECT unnest(from_json($1::JSON, $2), recursive := true))`,
      [JSON.stringify(rows), JSON.stringify([TYPES])],
    );
  },
};
