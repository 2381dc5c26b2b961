import type { DatasetSummary } from '../../../../schemas/answers/dataset.ts';
import { hasRows } from '../../../../schemas/words/kinds.ts';
import { plainWords, singular } from '../plain.ts';
import { isFiller } from '../question/words/spans.ts';

/** Where else an answer stands: a source that is described here, or the publisher of one that is held. */
export interface Outside {
  readonly name: string;
  readonly url: string;
  /** Its page here; a search of others has none. */
  readonly dataset?: string;
}

/** Words by which publishers name what people call otherwise. */
const MEANS: Readonly<Record<string, readonly string[]>> = {
  gdp: ['gross', 'domestic', 'product'],
  gva: ['gross', 'value', 'added'],
};

const wordsOf = (text: string): Set<string> => new Set(plainWords(text).map(singular));

/** How many of the words a source says of itself; its title counts twice. */
function countWords(
  { title, summary, question, labels }: DatasetSummary,
  wanted: readonly string[],
): number {
  const inTitle = wordsOf(title);
  const inAll = wordsOf(`${title} ${summary} ${question} ${labels.source.name}`);
  return wanted.reduce(
    (sum, word) => sum + (inTitle.has(word) ? 2 : 0) + (inAll.has(word) ? 1 : 0),
    0,
  );
}

/** A dataset as the place where its publisher has it. */
export const tellSource = ({ id, title, labels }: DatasetSummary): Outside => {
  return { name: title, url: labels.source.url, dataset: id };
};

/**
 * The best link to where something is published that is not held here: the linked source that says all
 * of the words of itself, most of them in its title, and is still published. Undefined where none does.
 * Pure.
 */
export function findOutside(
  catalogue: readonly DatasetSummary[],
  words: readonly string[],
): Outside | undefined {
  const wanted = words
    .filter((word) => !isFiller(word))
    .flatMap((word) => MEANS[word] ?? [word])
    .map(singular);
  if (wanted.length === 0) return undefined;
  const [best] = catalogue
    .filter((source) => !hasRows(source) && source.state !== 'ended')
    .filter(({ title, summary, question }) => {
      const says = wordsOf(`${title} ${summary} ${question}`);
      return wanted.every((word) => says.has(word));
    })
    .toSorted((a, b) => countWords(b, wanted) - countWords(a, wanted));
  return best && tellSource(best);
}
