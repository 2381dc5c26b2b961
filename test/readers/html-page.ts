import { type Html, readHtml } from '../support/html/read-html.ts';

/** A cell of a table: all its text, and the figure it shows, without the range beside it. */
export interface HtmlCell {
  readonly text: string;
  readonly figure: string | null;
}

/** A table of a page, as a reader of HTML finds it. */
export interface HtmlTable {
  readonly id: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly HtmlCell[])[];
}

/** A page as parsed by the standard's own rules: its tables, and the text of whatever has an id. */
export interface HtmlPage {
  readonly tables: readonly HtmlTable[];
  readonly textById: ReadonlyMap<string, string>;
  /** Addresses of links, in order. */
  readonly links: readonly string[];
}

function readCell(cell: Html): HtmlCell {
  const figure = cell
    .all('span.app-figure')
    .find((span) => !(span.attribute('class') ?? '').split(' ').includes('app-range'));
  return { text: cell.words, figure: figure?.words ?? null };
}

function readTable(table: Html): HtmlTable {
  const [head, ...rows] = table.rows();
  return {
    id: table.attribute('id') ?? '',
    caption: table.wordsOf('caption').join(' '),
    head: (head ?? []).map(({ words }) => words),
    rows: rows.map((cells) => cells.map(readCell)),
  };
}

/** Parses a page. Nothing of ours takes part in it. */
export function readPage(html: string): HtmlPage {
  const page = readHtml(html);
  return {
    tables: page.all('table').map(readTable),
    textById: new Map(page.all('[id]').map((each) => [each.attribute('id') ?? '', each.words])),
    links: page.links(),
  };
}
