import type { ProfileMeasure } from '../../../../schemas/answers/profile.ts';
import { listWords } from '../../../../schemas/words/list.ts';

type Cautioned = Pick<ProfileMeasure, 'name' | 'cautions'>;
type Caution = ProfileMeasure['cautions'][number];

/** The first sentence of a text, and all that follows it. */
function splitFirst(text: string): { readonly first: string; readonly rest: string } {
  const [first = text] = /^.*?\.(?= [A-Z])/.exec(text) ?? [];
  return { first, rest: text.slice(first.length).trim() };
}

/** What is said of the standing of statistics is long: all but its first sentence is folded away. */
const isFolded = ({ code }: Caution): boolean => code === 'in_development';

/** What is folded away of the cautions of a measure; empty where nothing is. Pure. */
export function foldedCautions({ cautions }: Cautioned): string {
  return cautions
    .filter(isFolded)
    .map(({ message }) => splitFirst(message).rest)
    .join(' ');
}

/** What must be in sight of the latest figures, said once for all measures that it is true of. Pure. */
export function seenCautions(
  measures: readonly Cautioned[],
): { readonly names: string; readonly words: string }[] {
  const found = new Map<string, string[]>();
  for (const { name, cautions } of measures) {
    const words = cautions
      .map((each) => (isFolded(each) ? splitFirst(each.message).first : each.message))
      .join(' ');
    if (words !== '') found.set(words, [...(found.get(words) ?? []), name]);
  }
  return [...found].map(([words, names]) => ({ names: listWords(names), words }));
}
