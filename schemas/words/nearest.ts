import { distance } from 'fastest-levenshtein';

/** Further than this, two words are two words: `by-workplace` is no slip for `by-residence`. */
const FURTHEST = 5;

/** At most `limit` known words closest in spelling to `word`, nearest first; none that share nothing. */
export function nearest(word: string, known: Iterable<string>, limit = 5): string[] {
  const wanted = word.toLowerCase();
  // `claimants` is near `claimant-count`.
  const singular = wanted.replace(/s$/, '');
  const furthest = Math.min(FURTHEST, Math.max(2, Math.ceil(wanted.length / 3)));
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of known) {
    const lower = candidate.toLowerCase();
    const same = lower === wanted;
    const score = same
      ? 0
      : lower.includes(singular) && singular.length > 2
        ? 1
        : distance(wanted, lower);
    if (score <= furthest) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, limit).map(({ candidate }) => candidate);
}

/** `; is it now "Sex"?` for something that is no longer there, where a known word is near; else nothing. */
export function hintOfRename(word: string, known: Iterable<string>): string {
  const [near] = nearest(word, known, 1);
  return near === undefined ? '' : `; is it now "${near}"?`;
}
