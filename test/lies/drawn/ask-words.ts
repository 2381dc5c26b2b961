/** What of the lies is asked for by words: `seed=7`, `real/claimant-count`, `sample/population/3`. */
export interface AskedLies {
  readonly seed: number;
  /** Beginnings of names; of all when there are none. */
  readonly names: readonly string[];
}

/** The day of the issue that asked for drawn lies. */
const SEED = 20_261_130;

/** Reads words of the command line; those that are no seed and no name are of others. */
export function readWords(words: readonly string[]): AskedLies {
  const seed = words.flatMap((word) => /^seed=(\d+)$/.exec(word)?.[1] ?? []).at(-1);
  return {
    seed: seed === undefined ? SEED : Number(seed),
    names: words.filter((word) => /^(real|sample)\//.test(word)),
  };
}

/** Whether a dataset, or one lie of it, is among what was asked for. */
export function isAsked({ names }: AskedLies, dataset: string, number?: number): boolean {
  if (names.length === 0) return true;
  return names.some((asked) => {
    const [figures = '', id = '', of = ''] = asked.split('/');
    const isDataset =
      id === '' ? dataset.startsWith(`${figures}/`) : dataset === `${figures}/${id}`;
    return isDataset && (number === undefined || of === '' || Number(of) === number);
  });
}
