/** The lookbehind lets each run of characters be tried once: a long word without @ costs its length. */
const ADDRESS = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** `jane (at) example (dot) org`. */
const SPELT_ADDRESS =
  /(?<![\w.+-])[\w.+-]+ ?[([]at[)\]] ?[\w-]+(?: ?(?:\.|[([]dot[)\]]) ?[\w-]+)+/gi;
/** Ten or eleven digits from 0, as in Britain, or any number with + or 00 before it; no date. */
const NUMBER =
  /(?<![\w/.-])(?!\d\d[-. ]\d\d[-. ]\d{4}\b)(?:(?:\+|00)[1-9](?:[ ().-]*\d){7,14}|\(?0\d(?:[ ().-]*\d){8,9})(?![\w/-])/g;
const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Revd?|Dame)\.? (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.?)(?: (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.?)){0,2}/gu;
/** Two words in capitals after a verb of asking: `please contact Jane Smith`. */
const ASKED =
  /\b([Cc]ontact|[Ss]peak (?:to|with)|[Cc]all|[Rr]ing|[Pp]hone|[Ee]-?mail|[Tt]elephone)(:? )\p{Lu}\p{Ll}['’\p{L}-]* \p{Lu}\p{Ll}['’\p{L}-]*/gu;
const REMOVED = '[removed]';

/** A cell without e-mail addresses and, in prose, without telephone numbers. */
export function withoutContacts(cell: string): string {
  const addressed = cell.replaceAll(ADDRESS, REMOVED).replaceAll(SPELT_ADDRESS, REMOVED);
  return /[a-z] |[a-z]:/i.test(addressed) ? addressed.replaceAll(NUMBER, REMOVED) : addressed;
}

/**
 * Prose without e-mail addresses, telephone numbers, and the names that it asks to turn to: those
 * with a title (`Mrs A Smith`) and those after a verb of asking. An approximation: a name that only
 * its context tells from other words stays.
 */
export function withoutPeople(prose: string): string {
  return withoutContacts(prose).replaceAll(TITLED, REMOVED).replaceAll(ASKED, `$1$2${REMOVED}`);
}
