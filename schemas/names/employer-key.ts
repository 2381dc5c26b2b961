import { readName } from './read-name.ts';

/** What stands before these is the firm; behind them is the name that people know. */
const TRADING_AS = /\b(?:t\/a|trading\s+as)\b/i;
/** Forms of bodies that one board prints and another leaves out. */
const BODIES = /\bnhs(?: foundation)? trust\b|\bmulti academy trust\b/g;
const ENDS = new Set(['uk', 'gb', 'co', 'company', 'inc', 'llc', 'gmbh']);

/**
 * The name of an employer as it is compared across boards: its words in small letters without
 * accents, marks, legal form, `the`, `and`, `UK` at the end, or `NHS Foundation Trust`. A name that is
 * nothing but these stays whole. Two firms may have one key: it says that names are the same, not that
 * firms are.
 */
export function makeEmployerKey(printed: string): string {
  const name = printed.split(TRADING_AS).findLast((part) => /\w/.test(part)) ?? printed;
  let words = [...readName(name).words];
  for (let before = Number.NaN; words.length > 1 && words.length !== before;) {
    before = words.length;
    if (ENDS.has(words.at(-1) ?? '')) words = words.slice(0, -1);
    words = [...readName(words.join(' ')).words];
  }
  const whole = words.join(' ');
  const short = whole.replaceAll(BODIES, ' ').replaceAll(/\s+/g, ' ').trim();
  return (short === '' ? whole : short) || printed.normalize('NFKC').trim().toLowerCase();
}

/** Words of a key that say what form a firm has or that it is one of several, and not whose it is. */
export const FORM_WORDS: readonly string[] =
  'the and ltd limited plc llp lp inc llc cic cio co company group holdings holding uk gb'.split(
    ' ',
  );

/**
 * The name of an employer as it is counted, where few employers must not be told: its key without
 * {@link FORM_WORDS} wherever they stand, and without spaces. `Acme Holdings`, `ACME Group (UK) Ltd`
 * and `A.C.M.E.` are one. Two employers may become one, which hides more and never less; for that
 * same reason adverts are not pooled by it. A name of such words alone stays as it is.
 */
export function makeOwnerKey(printed: string): string {
  const words = makeEmployerKey(printed).split(' ');
  const telling = words.filter((word) => !FORM_WORDS.includes(word));
  return (telling.length > 0 ? telling : words).join('');
}
