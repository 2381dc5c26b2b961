/** Words that say what form a company has, and not which it is. */
const FORMS = new Set(
  'the ltd limited plc llp lp inc cic cio co company group holdings holding uk gb'.split(' '),
);

/**
 * A name by which spellings of one employer are the same: small letters without accents and
 * punctuation, `&` as `and`, without the form of the company. A name of such words alone stays as it
 * is. Two employers of one name become one, which hides more and never less.
 */
export function keyEmployer(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !FORMS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}
