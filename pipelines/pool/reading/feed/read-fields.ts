import { ALIASES } from './aliases.ts';
import type { Field } from './aliases.ts';

/** A text of an item and where it stands: `location.city`. */
interface Leaf {
  readonly path: string;
  readonly text: string;
}

const normalise = (tag: string): string => tag.toLowerCase().replaceAll(/[-_.:]/g, '');

/** `![CDATA[100000]]`, as LinkedIn's own example prints amounts: a section whose `<` was lost. */
const LOST_SECTION = /^!\[CDATA\[(.*?)\]\](?:>|&gt;)?$/s;

/** The texts of a parsed item in its order; attributes are beside the elements. */
function findLeaves(node: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof node === 'string') {
    const text = node.replace(LOST_SECTION, '$1').trim();
    return text === '' ? [] : [{ path: path.join('.'), text }];
  }
  if (Array.isArray(node)) return node.flatMap((each) => findLeaves(each, path));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([tag, child]) =>
    // The text of an element with attributes stands for the element.
    findLeaves(child, tag === '#text' ? path : [...path, normalise(tag)]),
  );
}

function matches(path: string, alias: string): boolean {
  if (alias.startsWith('^')) return path === alias.slice(1);
  return path === alias || path.endsWith(`.${alias}`);
}

/** What an item says, by meaning. */
export interface Fields {
  /** The text of a field; null where the item has none. */
  readonly one: (field: Field) => string | null;
  /** Every text of the first tag that has any: several places, several categories. */
  readonly all: (field: Field) => readonly string[];
  /** All that is said inside the field's element, whose markup was not escaped. */
  readonly within: (field: Field) => string | null;
}

/** The fields of a parsed item by the table of tags. `item` is the element itself. */
export function readFields(item: unknown): Fields {
  const leaves = findLeaves(item);
  const all = (field: Field): string[] => {
    for (const alias of ALIASES[field]) {
      const found = leaves.filter(({ path }) => matches(path, alias));
      if (found.length > 0) return found.map(({ text }) => text);
    }
    return [];
  };
  return {
    all,
    one: (field) => all(field)[0] ?? null,
    within(field) {
      for (const alias of ALIASES[field]) {
        const inside = leaves.filter(
          ({ path }) => matches(path, alias) || path.startsWith(`${alias}.`),
        );
        if (inside.length > 0) return inside.map(({ text }) => `<p>${text}</p>`).join('');
      }
      return null;
    },
  };
}
