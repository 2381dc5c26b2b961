import { Parser } from 'htmlparser2';

/** What a page holds of JobPosting markup: objects, or that a script of it cannot be read. */
export interface FoundPostings {
  readonly postings: readonly object[];
  /** Scripts that are no JSON. */
  readonly broken: number;
}

/** Objects inside one another that are looked into: a graph in a list in a page. */
const DEEPEST = 6;

/** The scripts of JSON-LD of a page. */
function findScripts(html: string): string[] {
  const scripts: string[] = [];
  let isInside = false;
  const parser = new Parser({
    onopentag(name, { type = '' }) {
      isInside = name === 'script' && /^application\/ld\+json\b/i.test(type.trim());
      if (isInside) scripts.push('');
    },
    ontext(text) {
      if (isInside) scripts.push(`${scripts.pop() ?? ''}${text}`);
    },
    onclosetag() {
      isInside = false;
    },
  });
  parser.end(html);
  return scripts;
}

const isPosting = (node: object): boolean =>
  '@type' in node &&
  [node['@type']].flat().some((type) => /(^|[/:])JobPosting$/.test(String(type)));

/** Postings in a tree: at its top, in a list, in a `@graph`, as an item of a list of items. */
function collect(node: unknown, depth = 0): object[] {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return [];
  if (Array.isArray(node)) return node.flatMap((each) => collect(each, depth + 1));
  if (isPosting(node)) return [node];
  const inside = Object.entries(node).filter(([key]) =>
    ['@graph', 'itemListElement', 'item', 'mainEntity'].includes(key),
  );
  return inside.flatMap(([, each]) => collect(each, depth + 1));
}

/** Every posting that a page of HTML carries as JSON-LD. */
export function findPostings(html: string): FoundPostings {
  const postings: object[] = [];
  let broken = 0;
  for (const script of findScripts(html)) {
    // Line breaks inside texts are the commonest fault, and comments around the whole.
    const json = script
      .replaceAll(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')
      .replaceAll(/[\r\n\t]+/g, ' ');
    try {
      postings.push(...collect(JSON.parse(json)));
    } catch {
      if (json.includes('JobPosting')) broken += 1;
    }
  }
  return { postings, broken };
}
