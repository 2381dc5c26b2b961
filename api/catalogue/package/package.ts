import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Recipe } from '../../answer/bulk/exports.ts';
import { paths } from '../../answer/hrefs.ts';
import { checkQuery } from '../../question/check.ts';
import { compileRows } from '../../question/compile.ts';
import type { Query } from '../../question/query.ts';
import type { Table } from '../../question/tables/table.ts';
import type { Service } from '../../service.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { Release } from '../../warehouse/release.ts';
import { codeListCsv } from '../csvw/code-lists.ts';
import { describePackage } from './descriptor.ts';
import type { PackedFile } from './descriptor.ts';
import { writeReadme } from './readme.ts';
import { listedColumns } from './schema.ts';
import { writeZip } from '../../answer/bulk/write-zip.ts';

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

function packedText(at: string, text: string): PackedFile {
  const body = Buffer.from(text);
  return {
    path: at,
    bytes: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
  };
}

/** The question for every row, so that the package holds the CSV that the API answers. */
function askForAll(table: Table, areas: AreaIndex | undefined, service: Service): Query {
  const context = {
    table,
    areas,
    today: service.now().toISOString().slice(0, 10),
    faults: [],
    see: (column: string): string => paths.codes(table.dataset, column),
  };
  return checkQuery(new Map(), [], { most: service.limits.mostPageRows, usual: null }, context);
}

/**
 * How to make the Data Package of a release: its rows as CSV and as stored, its code lists, its
 * manifest, a descriptor, and a page to read first.
 */
export function packageRecipe(
  release: Release,
  { table, areas }: { readonly table: Table; readonly areas: AreaIndex | undefined },
  service: Service,
): Recipe {
  const { warehouse, baseUrl } = service;
  const { manifest, folder, state } = release;
  const query = askForAll(table, areas, service);
  const { columns } = query;
  const lists = listedColumns(release, columns).flatMap((column) => {
    const list = table.codes.get(column);
    return list ? [{ column, at: `codes/${column}.csv`, text: codeListCsv(column, list) }] : [];
  });
  return {
    async write(file, gone) {
      const csv = `${file}.csv`;
      try {
        const rows = await warehouse.export(
          compileRows(query, 'csv'),
          csv,
          'FORMAT csv, HEADER true',
          gone,
        );
        const { size } = await stat(csv);
        const files = {
          rows: { path: 'data.csv', bytes: size, sha256: await digestOf(csv) },
          stored: manifest.files.map(({ path: at, bytes, sha256 }) => ({
            path: `stored/${at}`,
            bytes,
            sha256,
          })),
          codes: new Map(lists.map(({ column, at, text }) => [column, packedText(at, text)])),
        };
        const named = lists.map(({ column }) => column);
        const entries = [
          { path: 'README.md', text: writeReadme(release, columns, named, baseUrl) },
          { path: 'datapackage.json', text: describePackage(release, columns, files, baseUrl) },
          { path: 'data.csv', file: csv, packed: false },
          ...lists.map(({ at, text }) => ({ path: at, text })),
          ...manifest.files.map(({ path: at }) => ({
            path: `stored/${at}`,
            file: path.join(folder, at),
            packed: true,
          })),
          { path: 'manifest.json', text: release.manifestText },
        ];
        await writeZip(entries, { file, date: new Date(state.published), signal: gone });
        return rows;
      } finally {
        await rm(csv, { force: true });
      }
    },
    about: (returned) => Promise.resolve({ total: returned, warnings: [], next: null }),
  };
}

/** The media type of a package. */
export const PACKAGE_TYPE = 'application/zip';
