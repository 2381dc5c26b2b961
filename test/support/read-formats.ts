import { DataType, Vector } from 'apache-arrow';
import type { Table } from 'apache-arrow';
import { Row } from './ask.ts';

function cellOf(value: unknown, isDate: boolean): unknown {
  if (isDate && typeof value === 'number') return new Date(value).toISOString().slice(0, 10);
  if (value instanceof Vector) return [...value];
  return typeof value === 'bigint' ? Number(value) : value;
}

const flagsOf = (text: string): string[] => (text === '' ? [] : text.split(' '));

/** The rows of an Arrow table as the JSON answer has them. */
export function arrowRows(table: Table): Row[] {
  return Array.from({ length: table.numRows }, (_, i) => {
    const cells = table.schema.fields.map(({ name, type }): [string, unknown] => {
      const value: unknown = table.getChild(name)?.get(i);
      const cell = cellOf(value, DataType.isDate(type));
      return [name, name === 'flags' && typeof cell === 'string' ? flagsOf(cell) : cell];
    });
    return Row.parse(Object.fromEntries(cells));
  });
}
