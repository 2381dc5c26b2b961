import { Manifest } from '../../../../schemas/release/manifest.ts';
import type { MeasureRecord } from '../../../../schemas/answers/measure.ts';
import type { ApiClient } from '../../api-client.ts';
import { readCatalogue } from '../../catalogue.ts';
import { plain } from '../plain.ts';
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

/** What of its dataset a measure is asked for. */
type Part = Pick<Question, 'measures' | 'codes' | 'part'>;

/**
 * The codes of dimensions that words name, for the first measure whose dataset has one so named. All of
 * the words must be one such name; undefined where they are not.
 */
export async function findCodes(
  client: ApiClient,
  measures: readonly MeasureRecord[],
  words: readonly string[],
): Promise<Part | undefined> {
  const text = words.join(' ');
  const wanted = SAID[text] ?? text;
  const catalogue = await readCatalogue(client);
  for (const measure of measures) {
    const dataset = catalogue.find(({ id }) => id === measure.datasets[0]);
    if (!dataset?.version) continue;
    const path = `/v1/datasets/${dataset.id}/versions/${dataset.version}/manifest`;
    const { table } = await client.read(path, Manifest);
    for (const { id } of table?.dimensions ?? []) {
      const code = table?.codes[id]?.find(({ name }) => plain(name) === wanted);
      if (code) return { measures: [measure], codes: { [id]: code.code }, part: code.name };
    }
  }
  return undefined;
}
