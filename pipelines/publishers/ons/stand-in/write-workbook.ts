import { Readable } from 'node:stream';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import { writeZip } from './write-zip.ts';
import type { ZipPart } from './write-zip.ts';

/** A sheet and its rows, which are taken one after the other and never held together. */
interface Sheet {
  readonly name: string;
  readonly rows: Iterable<readonly Cell[]>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replaceAll(/[&<>]/g, (one) => ESCAPES[one] ?? one);

/** Letters of a column, the first being 0: `A`, `Z`, `AA`. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Numbers of distinct texts, in the order in which they are first met. */
type Strings = Map<string, number>;

function writeCell(cell: Cell, name: string, strings: Strings): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  const number = strings.get(cell) ?? strings.size;
  strings.set(cell, number);
  return `<c r="${name}" t="s"><v>${number}</v></c>`;
}

function* writeSheet(rows: Sheet['rows'], strings: Strings): Generator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  let number = 0;
  for (const row of rows) {
    number += 1;
    if (row.length === 0) continue;
    const cells = row.map((cell, at) => writeCell(cell, `${letters(at)}${number}`, strings));
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* writeStrings(strings: Strings): Generator<string> {
  yield `${HEAD}<sst xmlns="${MAIN}">`;
  for (const text of strings.keys()) yield `<si><t xml:space="preserve">${escape(text)}</t></si>`;
  yield '</sst>';
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * An XLSX workbook as a stream of its bytes (ECMA-376), texts shared as spreadsheet programs share
 * them. A part of it is written when the one before it has been: the texts come last.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Readable {
  const parts: ZipPart[] = [];
  const strings: Strings = new Map();
  const add = (name: string, body: string): void => {
    parts.push({ name, body: HEAD + body });
  };
  const part = (at: number): string => `worksheets/sheet${at + 1}.xml`;
  const type = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
  const types = sheets.map((_, at) => type(part(at), 'worksheet')).join('');
  add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook.xml', 'sheet.main')}${type('sharedStrings.xml', 'sharedStrings')}${types}</Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><sheets>${list.join('')}</sheets></workbook>`,
  );
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${DOC}/${kind}" Target="${target}"/>`;
  const relations = sheets.map((_, at) => relation(at + 1, 'worksheet', part(at))).join('');
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relations}${relation(sheets.length + 1, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
  );
  sheets.forEach(({ rows }, at) => {
    parts.push({ name: `xl/${part(at)}`, body: Readable.from(writeSheet(rows, strings)) });
  });
  parts.push({ name: 'xl/sharedStrings.xml', body: Readable.from(writeStrings(strings)) });
  return writeZip(parts);
}
