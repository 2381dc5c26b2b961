import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { type Element, attributeOf, compileStep, splitSteps } from './selector.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What is laid out in the line of the text around it: everything else stands apart from it. */
const INLINE = new Set(
  'a abbr b bdi code em i mark q s small span strong sub sup time tspan u var wbr'.split(' '),
);
/** What no reader sees as text. */
const UNSEEN = new Set(['head', 'script', 'style', 'template']);

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!('childNodes' in node)) return '';
  const inside = node.childNodes.map(textOf);
  if (!defaultTreeAdapter.isElementNode(node)) return inside.join('');
  if (UNSEEN.has(node.tagName)) return '';
  return INLINE.has(node.tagName) ? inside.join('') : ` ${inside.join('')} `;
}

function elementsBelow(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child)
      ? [child, ...elementsBelow(child)]
      : elementsBelow(child),
  );
}

/** A part of a page, or the whole of it, as an HTML parser that is not ours reads it. */
export class Html {
  constructor(private readonly node: Node) {}

  /** The text that a reader sees, with single spaces; blocks and cells stand apart. */
  get words(): string {
    return textOf(this.node).replace(/\s+/g, ' ').trim();
  }

  /** The text of a script, a style or a title, which `words` leaves out, as it is. */
  get source(): string {
    const below = 'childNodes' in this.node ? this.node.childNodes : [];
    return below.map((child) => ('value' in child ? child.value : '')).join('');
  }

  /** The tag in small letters; empty for a whole document. */
  get tag(): string {
    return defaultTreeAdapter.isElementNode(this.node) ? this.node.tagName.toLowerCase() : '';
  }

  /** The names of its attributes. */
  get attributes(): string[] {
    return defaultTreeAdapter.isElementNode(this.node)
      ? this.node.attrs.map(({ name }) => name)
      : [];
  }

  /** The value of an attribute; undefined where there is none. */
  attribute(name: string): string | undefined {
    return defaultTreeAdapter.isElementNode(this.node) ? attributeOf(this.node, name) : undefined;
  }

  /** Every element that a selector finds, in the order of the page. Steps as `compileStep` has them. */
  all(selector: string): Html[] {
    const found = splitSteps(selector).reduce<Node[]>(
      (within, step) => {
        const holds = compileStep(step);
        return [...new Set(within.flatMap((each) => elementsBelow(each).filter(holds)))];
      },
      [this.node],
    );
    return found.map((node) => new Html(node));
  }

  /** The first element that a selector finds; throws where there is none. */
  one(selector: string): Html {
    const [first] = this.all(selector);
    if (!first) throw new Error(`there is no ${selector} in: ${this.words.slice(0, 300)}`);
    return first;
  }

  has(selector: string): boolean {
    return this.all(selector).length > 0;
  }

  /** The words of everything that a selector finds. */
  wordsOf(selector: string): string[] {
    return this.all(selector).map(({ words }) => words);
  }

  /** Where the links lead, in order; those of a selector alone where one is given. */
  links(selector = 'a'): string[] {
    return this.all(selector).flatMap((each) => each.attribute('href') ?? []);
  }

  /** The link with these words; throws where there is none. */
  link(words: string): string {
    const found = this.all('a').find((each) => each.words === words);
    const href = found?.attribute('href');
    if (href === undefined) throw new Error(`no link says “${words}”`);
    return href;
  }

  /** The cells of every row of a table, headings among them. */
  rows(): Html[][] {
    const isCell = ({ tagName }: Element) => tagName === 'th' || tagName === 'td';
    return this.all('tr').map(({ node }) =>
      elementsBelow(node)
        .filter(isCell)
        .map((cell) => new Html(cell)),
    );
  }

  /** The cells of the first row that begins with these words, as words; throws where there is none. */
  row(begins: string): string[] {
    const rows = this.rows().map((cells) => cells.map(({ words }) => words));
    const found = rows.find(([first]) => first?.startsWith(begins));
    if (!found) throw new Error(`no row begins with “${begins}”`);
    return found;
  }
}

/** Parses a page by the rules of the standard. */
export function readHtml(markup: string): Html {
  return new Html(parse(markup));
}
