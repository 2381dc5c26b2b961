import type { Column } from '../../../schemas/release/manifest.ts';
import type { TableColumn } from '../../question/tables/table.ts';

/** A column of a CSV file as CSV on the Web describes one. */
interface CsvwColumn {
  readonly name: string;
  readonly titles: readonly string[];
  readonly datatype: string;
  readonly required?: true;
  readonly separator?: ' ';
  readonly propertyUrl: string;
  readonly 'dc:description'?: string;
}

/** Data types of XML Schema, whose lexical forms are those in which the cells are written. */
const DATATYPES: Readonly<Record<Column['type'], string>> = {
  text: 'string',
  texts: 'string',
  double: 'double',
  integer: 'integer',
  date: 'date',
  boolean: 'boolean',
};

const SDMX = 'http://purl.org/linked-data/sdmx/2009';

/** Columns that mean what SDMX and the RDF Data Cube mean by a term (https://www.w3.org/TR/vocab-data-cube/). */
const TERMS: Readonly<Partial<Record<Column['role'], string>>> = {
  area: `${SDMX}/dimension#refArea`,
  period: `${SDMX}/dimension#refPeriod`,
  measure: 'http://purl.org/linked-data/cube#measureType',
  value: `${SDMX}/measure#obsValue`,
  unit: `${SDMX}/attribute#unitMeasure`,
  status: `${SDMX}/attribute#obsStatus`,
};

/** What a reader of one column must know beside its title. */
const NOTES: Readonly<Partial<Record<Column['role'], string>>> = {
  value: 'Empty exactly when status is not observed: suppressed is never zero.',
  low: 'What low and high are is said by interval.',
  high: 'What low and high are is said by interval.',
  n: 'The base that the figure rests on; empty where none is published.',
  flags: 'Names separated by a space; none for an empty cell.',
};

/** Lists are written in one cell, separated by spaces. */
function isList({ role, type }: Pick<Column, 'role' | 'type'>): boolean {
  return type === 'texts' || role === 'flags';
}

/**
 * A column of an answer. Its first title is what a person reads; its second is the header cell. A
 * column without a term of a known vocabulary is a part of the dataset's own address.
 */
export function describeColumn(column: TableColumn, dataset: string): CsvwColumn {
  const { name, title, type, role, nullable } = column;
  const list = isList(column);
  const note = NOTES[role];
  return {
    name,
    titles: title === name ? [name] : [title, name],
    datatype: DATATYPES[type],
    ...(nullable || list ? {} : { required: true }),
    ...(list ? { separator: ' ' } : {}),
    propertyUrl: TERMS[role] ?? `${dataset}#${name}`,
    ...(note === undefined ? {} : { 'dc:description': note }),
  };
}
