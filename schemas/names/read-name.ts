import { splitPlain } from '../titles/read/split-words.ts';

/** What a firm is in law, as names end in it; names of one body are printed with it and without. */
const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    limited: 'limited',
    ltd: 'limited',
    plc: 'plc',
    llp: 'llp',
    cic: 'cic',
  }),
);

/** Words that one file prints and another leaves out. */
const LEFT_OUT = new Set(['the', 'and']);

/** The name of a provider as it is compared. */
export interface ReadName {
  /** Its words in their order, in small letters, without those of law and those often left out. */
  readonly words: readonly string[];
  /** The legal form, where the name states one. */
  readonly form: string | null;
  /** The UKPRN that some files print behind the name: `NAME (10046498)`. */
  readonly number: string | null;
}

/** Reads a printed name. `LTD` is `LIMITED`, `&` is `AND`, and neither decides. */
export function readName(printed: string): ReadName {
  const [, name = printed, number = null] = /^(.*?)\s*\((\d{8})\)\s*$/.exec(printed) ?? [];
  const plain = name.replaceAll(/\bp\.?l\.?c\b\.?/gi, 'plc').replaceAll('&', ' and ');
  const all = splitPlain(plain).filter((word) => !LEFT_OUT.has(word));
  const form = all.length > 1 ? (FORMS.get(all.at(-1) ?? '') ?? null) : null;
  return { words: form === null ? all : all.slice(0, -1), form, number };
}
