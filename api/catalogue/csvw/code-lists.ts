import type { CodeEntry, CodeList } from '../../warehouse/codes.ts';

/** A column of a code list, as CSV on the Web describes one. */
interface CodeColumn {
  readonly titles: string;
  readonly datatype: string;
  readonly required?: true;
  readonly propertyUrl: string;
}

const SKOS = 'http://www.w3.org/2004/02/skos/core';

/** The columns that a code list may have as a file. */
export const CODE_COLUMNS = {
  code: { titles: 'Code', datatype: 'string', required: true, propertyUrl: `${SKOS}#notation` },
  name: { titles: 'Name', datatype: 'string', required: true, propertyUrl: `${SKOS}#prefLabel` },
  name_cy: { titles: 'Name in Welsh', datatype: 'string', propertyUrl: `${SKOS}#altLabel` },
  area_type: {
    titles: 'Area type',
    datatype: 'string',
    propertyUrl: 'http://purl.org/dc/terms/type',
  },
  parent: { titles: 'Code of the parent', datatype: 'string', propertyUrl: `${SKOS}#broader` },
  level: {
    titles: 'Level; 0 is the total',
    datatype: 'integer',
    propertyUrl: 'http://rdf-vocabulary.ddialliance.org/xkos#depth',
  },
  sort: {
    titles: 'Order in the list',
    datatype: 'integer',
    propertyUrl: 'http://www.w3.org/ns/ui#sortPriority',
  },
  publisher_code: {
    titles: 'Code of the publisher',
    datatype: 'string',
    propertyUrl: 'http://purl.org/dc/terms/identifier',
  },
  period_start: {
    titles: 'First day',
    datatype: 'date',
    propertyUrl: 'http://www.w3.org/ns/dcat#startDate',
  },
  period_end: {
    titles: 'Last day',
    datatype: 'date',
    propertyUrl: 'http://www.w3.org/ns/dcat#endDate',
  },
} as const satisfies Readonly<Record<string, CodeColumn>>;
type CodeColumnName = keyof typeof CODE_COLUMNS;

/** The columns of the code list of one column: areas say their type, periods their days. */
export function codeColumnsOf(column: string): CodeColumnName[] {
  return [
    'code',
    'name',
    'name_cy',
    ...(column === 'area' ? (['area_type'] as const) : (['parent'] as const)),
    'level',
    'sort',
    'publisher_code',
    ...(column === 'period' ? (['period_start', 'period_end'] as const) : []),
  ];
}

function cellOf(entry: CodeEntry, name: CodeColumnName): string {
  // The list of areas keeps the type of an area where others keep the code of a parent.
  const value = name === 'area_type' ? entry.parent : entry[name];
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A whole code list as CSV (RFC 4180, lines end in LF): what the rows of a release point at. */
export function codeListCsv(column: string, { entries }: CodeList): string {
  const columns = codeColumnsOf(column);
  const lines = entries.map((entry) => columns.map((name) => cellOf(entry, name)).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
