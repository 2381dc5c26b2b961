/**
 * The names that the words of `--only` choose: the one that is called so, otherwise all that hold the
 * word. Where no word means any of these names, all are chosen, so that kinds of page and views are
 * narrowed by the same list.
 */
export function chooseOnly<Name extends string>(
  names: readonly Name[],
  only: readonly string[],
): readonly Name[] {
  const chosen = new Set(only.flatMap((word) => findMeant(names, word)));
  return chosen.size === 0 ? names : names.filter((name) => chosen.has(name));
}

/** What one word of `--only` means among names. */
export function findMeant<Name extends string>(
  names: readonly Name[],
  word: string,
): readonly Name[] {
  const lower = word.toLowerCase();
  const exact = names.filter((name) => name.toLowerCase() === lower);
  return exact.length > 0 ? exact : names.filter((name) => name.toLowerCase().includes(lower));
}
