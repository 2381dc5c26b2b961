import type { DefaultTreeAdapterTypes } from 'parse5';

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;

type Test = (element: Element) => boolean;

/** The value of an attribute; undefined where the element has none of that name. */
export function attributeOf({ attrs }: Element, wanted: string): string | undefined {
  const found = attrs.find(({ name, prefix }) => (prefix ? `${prefix}:${name}` : name) === wanted);
  return found?.value;
}

const PART = /^(?<tag>\*|[a-z][a-z0-9]*)|#(?<id>[\w-]+)|\.(?<class>[\w-]+)|\[(?<attr>[^\]]+)\]/gi;
const ATTRIBUTE = /^(?<name>[\w:-]+)(?:(?<how>[*^$]?)="(?<value>[^"]*)")?$/;

function testAttribute(written: string): Test {
  const { name = '', how, value } = ATTRIBUTE.exec(written)?.groups ?? {};
  if (name === '') throw new Error(`[${written}] is not an attribute of a selector`);
  return (element) => {
    const own = attributeOf(element, name);
    if (own === undefined || value === undefined) return own !== undefined;
    if (how === '*') return own.includes(value);
    if (how === '^') return own.startsWith(value);
    return how === '$' ? own.endsWith(value) : own === value;
  };
}

function testPart(part: Readonly<Record<string, string | undefined>>): Test {
  const { tag, id, class: word, attr } = part;
  if (tag === '*') return () => true;
  if (tag !== undefined) return ({ tagName }) => tagName.toLowerCase() === tag.toLowerCase();
  if (id !== undefined) return (element) => attributeOf(element, 'id') === id;
  if (word !== undefined) {
    return (element) => (attributeOf(element, 'class') ?? '').split(/\s+/).includes(word);
  }
  return testAttribute(attr ?? '');
}

/**
 * A test for one step of a selector: `tag` or `*`, `#id`, `.class`, `[name]`, `[name="value"]`, and
 * `*=`, `^=`, `$=` in place of `=`, in any combination. Throws for anything else.
 */
export function compileStep(step: string): Test {
  const parts = [...step.matchAll(PART)];
  if (parts.map(([text]) => text).join('') !== step || step === '') {
    throw new Error(`${step} is no selector that this reader knows`);
  }
  const tests = parts.map(({ groups }) => testPart(groups ?? {}));
  return (element) => tests.every((holds) => holds(element));
}

/** The steps of a selector, each inside the one before it: split at spaces outside of brackets. */
export function splitSteps(selector: string): string[] {
  return selector.match(/(?:\[[^\]]*\]|[^\s[])+/g) ?? [];
}
