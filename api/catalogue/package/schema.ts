import type { Column } from '../../../schemas/release/manifest.ts';
import { STATUSES } from '../../../schemas/words/vocabulary.ts';
import type { TableColumn } from '../../question/tables/table.ts';
import type { Release } from '../../warehouse/release.ts';
import { CODE_COLUMNS, codeColumnsOf } from '../csvw/code-lists.ts';

/** A field of Table Schema (https://datapackage.org/standard/table-schema/). */
interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly description?: string;
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

const TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'string',
  texts: 'string',
  double: 'number',
  integer: 'integer',
  date: 'date',
  boolean: 'boolean',
};

/** What a reader of one column must know beside its title. */
function noteOf({ role, type }: TableColumn): string | undefined {
  if (role === 'value') {
    return 'Empty exactly when status is not observed; why is said by status. Suppressed is never zero.';
  }
  if (role === 'flags' || type === 'texts') return 'Words separated by spaces; none when empty.';
  if (role === 'low' || role === 'high') return 'What low and high are is said by interval.';
  return undefined;
}

function fieldOf(column: TableColumn): Field {
  const { name, title, type, role, nullable } = column;
  const note = noteOf(column);
  // An empty cell is null in CSV, and a row without flags has an empty cell.
  const required = !nullable && role !== 'flags' && type !== 'texts';
  return {
    name,
    title,
    type: TYPES[type],
    ...(note === undefined ? {} : { description: note }),
    ...(required
      ? {
          constraints: {
            required: true,
            ...(role === 'status' ? { enum: Object.keys(STATUSES) } : {}),
          },
        }
      : {}),
  };
}

/** Columns of the rows whose codes are a list of their own in the package. */
export function listedColumns({ codes }: Release, columns: readonly TableColumn[]): string[] {
  return columns.map(({ name }) => name).filter((name) => codes.has(name));
}

/** The schema of the rows: columns, key, and the code lists that they point at. */
export function rowsSchema(release: Release, columns: readonly TableColumn[]) {
  const listed = listedColumns(release, columns);
  return {
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey: [...(release.manifest.table?.key ?? [])],
    ...(listed.length === 0
      ? {}
      : {
          foreignKeys: listed.map((column) => ({
            fields: [column],
            reference: { resource: `codes-${column}`, fields: ['code'] },
          })),
        }),
  };
}

/** The schema of one code list. */
export function codesSchema(column: string) {
  const fields = codeColumnsOf(column).map((name): Field => {
    const { titles, datatype } = CODE_COLUMNS[name];
    const required = name === 'code' || name === 'name';
    return {
      name,
      title: titles,
      type: datatype,
      ...(required ? { constraints: { required } } : {}),
    };
  });
  return { fields, missingValues: [''], primaryKey: ['code'] };
}
