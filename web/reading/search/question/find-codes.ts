import { Manifest } from '../../../../schemas/release/manifest.ts';
import type { MeasureRecord } from '../../../../schemas/answers/measure.ts';
import type { ApiClient } from '../../api-client.ts';
import { readCatalogue } from '../../catalogue.ts';
import { plain, plainWords } from '../plain.ts';
import type { Question } from './question.ts';

/** What people call the parts of a population, and how publishers name them. */
const SAID: Readonly<Record<string, string>> = {
  women: 'female',
  woman: 'female',
  men: 'male',
  man: 'male',
  young: 'aged 16 to 24',
  youth: 'aged 16 to 24',
  'under 25': 'aged 16 to 24',
  'under 25s': 'aged 16 to 24',
  'young people': 'aged 16 to 24',
  'over 50s': 'aged 50 and over',
  'over 50': 'aged 50 and over',
  'full time': 'full time workers',
  'part time': 'part time workers',
};

/** Sizes of businesses, which publishers name with their numbers: `Small (10 to 49)`. */
const SIZE = /^(micro|small|medium|large)(?: sized)?$/;
const BY_SIZE = /^sizes?(?: bands?)?$/;

/** What of its dataset a measure is asked for; a dimension of which no code is named is set aside. */
type Part = Pick<Question, 'measures' | 'codes' | 'part'> & Partial<Pick<Question, 'aside'>>;

/** The code that words name; undefined where none is so called. Pure. */
export function findCode<Code extends { readonly name: string }>(
  codes: readonly Code[],
  text: string,
): Code | undefined {
  const size = SIZE.exec(text)?.[1];
  const wanted = SAID[text] ?? text;
  return codes.find(({ name }) =>
    size === undefined ? plain(name) === wanted : plainWords(name)[0] === size,
  );
}

/** Whether words are of the name of a dimension: `size` of `Size by employment`. */
const isDimension = (name: string, words: readonly string[]): boolean =>
  words.every((word) => plainWords(name).includes(word.replace(/s$/, '')));

/**
 * The codes of dimensions that words name, for the first measure whose dataset has one so named. All of
 * the words must be one such name, or that of a dimension; undefined where they are not. A size is named
 * of a dataset of which nothing is held as well, so that it is said what is not held.
 */
export async function findCodes(
  client: ApiClient,
  measures: readonly MeasureRecord[],
  words: readonly string[],
): Promise<Part | undefined> {
  const text = words.join(' ');
  const catalogue = await readCatalogue(client);
  for (const measure of measures) {
    const dataset = catalogue.find(({ id }) => id === measure.datasets[0]);
    if (!dataset?.version) {
      if (SIZE.test(text)) return { measures: [measure], codes: {}, part: text };
      if (BY_SIZE.test(text)) return { measures: [measure], codes: {}, part: 'by size' };
      continue;
    }
    const path = `/v1/datasets/${dataset.id}/versions/${dataset.version}/manifest`;
    const { table } = await client.read(path, Manifest);
    for (const { id } of table?.dimensions ?? []) {
      const code = findCode(table?.codes[id] ?? [], text);
      if (code) return { measures: [measure], codes: { [id]: code.code }, part: code.name };
    }
    if (table?.dimensions.some(({ name }) => isDimension(name, words)))
      return { measures: [measure], codes: {}, part: '', aside: words };
  }
  return undefined;
}
