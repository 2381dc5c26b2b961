import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

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

const attribute = (element: Element, wanted: string): string =>
  element.attrs.find(({ name }) => name === wanted)?.value ?? '';

function elementsIn(node: Node): Element[] {
  const children: readonly Node[] = 'childNodes' in node ? node.childNodes : [];
  const below = children.flatMap(elementsIn);
  return 'tagName' in node ? [node, ...below] : below;
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const plain = (node: Node): string => textOf(node).replace(/\s+/g, ' ').trim();
const inside = (node: Node, tag: string): Element[] =>
  elementsIn(node).filter(({ tagName }) => tagName === tag);

function readCell(cell: Element): HtmlCell {
  const figure = inside(cell, 'span').find((span) => {
    const words = attribute(span, 'class').split(' ');
    return words.includes('app-figure') && !words.includes('app-range');
  });
  return { text: plain(cell), figure: figure ? plain(figure) : null };
}

function readTable(table: Element): HtmlTable {
  const [head, ...rows] = inside(table, 'tr').map((row) =>
    elementsIn(row).filter(({ tagName }) => tagName === 'th' || tagName === 'td'),
  );
  return {
    id: attribute(table, 'id'),
    caption: inside(table, 'caption').map(plain).join(' '),
    head: (head ?? []).map(plain),
    rows: rows.map((cells) => cells.map(readCell)),
  };
}

/** Parses a page. Nothing of ours takes part in it. */
export function readPage(html: string): HtmlPage {
  const elements = elementsIn(parse(html));
  const named = elements.filter((element) => attribute(element, 'id') !== '');
  return {
    tables: elements.filter(({ tagName }) => tagName === 'table').map(readTable),
    textById: new Map(named.map((element) => [attribute(element, 'id'), plain(element)])),
    links: elements.filter(({ tagName }) => tagName === 'a').map((a) => attribute(a, 'href')),
  };
}
