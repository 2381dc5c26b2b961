import { z } from 'zod';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { readDocument } from '../../../../fetch/documents/read-document.ts';
import type { Snapshot } from '../../../../fetch/snapshot.ts';
import { keepPrintedCodes } from '../../../printed-codes.ts';
import { MARK_NAMES } from '../../marks.ts';
import { metadataAddress } from '../ask/address.ts';
import { KeyFamily, readCodeList } from '../ask/structure.ts';
import { codeListPath, familyPath } from '../ask/take-metadata.ts';
import type { Concepts } from '../concepts.ts';
import { dataPages, readColumns, scanPages } from './data-pages.ts';
import { SUSPECT } from './suspect.ts';

/** Publisher concept (upper case) → its codes → what the service's own list calls each. */
export type ListedNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads the code lists that were taken with a cube. A list that was not taken is left out. */
export async function readListedNames(
  snapshots: readonly Snapshot[],
  cube: string,
): Promise<ListedNames> {
  const find = async (path: string): Promise<string | undefined> => {
    const snapshot = snapshots.find(({ url }) => url === metadataAddress(path));
    return snapshot && readDocument(snapshot.path);
  };
  const families = await find(familyPath(cube));
  if (families === undefined) return new Map();
  const listed = new Map<string, ReadonlyMap<string, string>>();
  for (const { components } of KeyFamily.parse(JSON.parse(families))) {
    for (const { conceptref, codelist } of components.dimension) {
      const list = await find(codeListPath(codelist));
      if (list === undefined) continue;
      const codes = readCodeList(list).map(({ code, name: said }) => [code, said.trim()] as const);
      listed.set(conceptref.toUpperCase(), new Map(codes));
    }
  }
  return listed;
}

/** A column that names codes, as `printed_codes` calls it, and what is declared of its codes. */
interface NamedColumn {
  readonly column: string;
  /** Column of the codes in a page; the names stand in one more, ending in `_NAME`. */
  readonly concept: string;
  readonly declared: ReadonlyMap<string, string>;
  readonly listed: ReadonlyMap<string, string> | undefined;
}

/** Every declared concept of a cube, and the marks, whose names no list has. */
function namedColumns(cube: string, concepts: Concepts, listed: ListedNames): NamedColumn[] {
  const marks = new Map(Object.entries(MARK_NAMES));
  return [
    ...[...concepts].map(([concept, codes]) => ({
      ...{ column: `${cube} ${concept}`, concept, listed: listed.get(concept) },
      declared: new Map(codes.map(({ code, name: said }) => [code, said])),
    })),
    { column: 'OBS_STATUS', concept: 'OBS_STATUS', declared: marks, listed: marks },
  ];
}

/** Reads once more the pages with rows that name a code otherwise than the list, for what they say. */
async function readOtherNames(
  database: Database,
  snapshots: readonly Snapshot[],
  columns: readonly NamedColumn[],
): Promise<void> {
  const pages = await database.rows(
    `SELECT DISTINCT page FROM parsed WHERE (suspect & ${SUSPECT.codeName}) <> 0`,
    z.object({ page: z.coerce.number() }),
  );
  for (const { page } of pages) {
    const snapshot = dataPages(snapshots)[page];
    if (!snapshot) continue;
    const scan = scanPages([snapshot], await readColumns(snapshot));
    for (const { column, concept, declared } of columns) {
      const list = [...declared].map((each) => `(${each.map(text).join(', ')})`).join(', ');
      await database.run(`INSERT INTO printed_codes
        SELECT DISTINCT ${text(column)}, list.code, trim(line.${name(`${concept}_NAME`)}), list.declared
        FROM ${scan} AS line JOIN (VALUES ${list}) AS list(code, declared) ON list.code = line.${name(concept)}
        EXCEPT FROM printed_codes`);
    }
  }
}

/**
 * Leaves `printed_codes` of a cube: every declared code with what the service's list calls it, and any
 * other name that rows print beside it. Run over `parsed`.
 */
export async function keepCubeNames(
  database: Database,
  cube: string,
  snapshots: readonly Snapshot[],
  concepts: Concepts,
  listed: ListedNames,
): Promise<void> {
  const columns = namedColumns(cube, concepts, listed);
  const printed = columns.flatMap(({ column, declared, listed: list }) =>
    [...declared].flatMap(([code, own]) => {
      const said = list?.get(code);
      return said === undefined ? [] : [{ column, code, name: said, declared: own }];
    }),
  );
  await keepPrintedCodes(database, printed);
  await readOtherNames(database, snapshots, columns);
}
