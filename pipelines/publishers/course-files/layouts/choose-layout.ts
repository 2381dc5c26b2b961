import { z } from 'zod';
import { listWords } from '../../../../schemas/words/list.ts';
import { hintOfRename } from '../../../../schemas/words/nearest.ts';
import { REQUIRED } from '../fields/course-fields.ts';
import { NotReadable } from '../../../intake/intake.ts';
import type { RowFault } from '../../../intake/intake.ts';
import { isContactColumn } from '../sheet/contacts.ts';
import { DIRECTORY, DIRECTORY_COLUMNS } from './directory.ts';
import { listSpecs, Mapping } from './layout.ts';
import type { Layout } from './layout.ts';
import { TEMPLATE } from './template.ts';

/** The layout that a mapping file makes. Throws {@link NotReadable} saying what in it is wrong. */
function layoutOf(mapping: unknown): Layout {
  const read = Mapping.safeParse(mapping);
  if (read.success) return { id: 'mapping', mapping: read.data };
  throw new NotReadable(`the mapping cannot be read:\n${z.prettifyError(read.error)}`);
}

function recognise(header: readonly string[]): Layout {
  if (header.includes('PROVIDER_UKPRN')) return DIRECTORY;
  if (header.some((name) => name === 'ukprn')) return TEMPLATE;
  throw new NotReadable(
    'the columns are neither those of the National Careers Service course directory nor of the template; say which column holds what in a file for --mapping',
  );
}

/** Columns that a layout reads, or that a listing of it always has. */
function neededColumns({ id, mapping }: Layout): string[] {
  if (id === DIRECTORY.id) return DIRECTORY_COLUMNS;
  if (id === TEMPLATE.id) return [...REQUIRED];
  const named = listSpecs(mapping).flatMap(([, spec]) => ('column' in spec ? [spec.column] : []));
  return [...new Set(named)];
}

function findFaults(layout: Layout, header: readonly string[]): string[] {
  const { id, mapping } = layout;
  const missing = neededColumns(layout).filter((name) => !header.includes(name));
  const twice = header.filter((name, at) => name !== '' && header.indexOf(name) !== at);
  const known = Object.keys(TEMPLATE.mapping);
  const isStray = (name: string): boolean => !known.includes(name) && !isContactColumn(name);
  const strays = id === TEMPLATE.id ? header.filter(isStray) : [];
  const contacts = listSpecs(mapping).flatMap(([field, spec]) =>
    'column' in spec && isContactColumn(spec.column) ? [`${spec.column} (${field})`] : [],
  );
  const unset = REQUIRED.filter((field) => mapping[field] === undefined);
  return [
    ...missing.map((name) => `there is no column "${name}"${hintOfRename(name, header)}`),
    ...twice.map((name) => `the column "${name}" comes twice`),
    ...strays.map((name) => `the template has no column "${name}"${hintOfRename(name, known)}`),
    ...contacts.map((name) => `${name} holds contacts, which are not kept`),
    ...(unset.length > 0 ? [`the mapping does not say where ${listWords(unset)} is from`] : []),
  ];
}

/**
 * The layout of a listing by its first row, or by the mapping that came with it, and all that is wrong
 * with the first row for that layout. Throws {@link NotReadable} for a layout that nobody knows.
 */
export function chooseLayout(
  header: readonly string[],
  mapping: unknown,
): { readonly layout: Layout; readonly faults: readonly RowFault[] } {
  const layout = mapping === null ? recognise(header) : layoutOf(mapping);
  const faults = findFaults(layout, header);
  return { layout, faults: faults.map((message) => ({ row: 1, column: null, message })) };
}
