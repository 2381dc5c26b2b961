import { expect, test } from 'vitest';
import { countWords } from '../../../schemas/words/count-words.ts';
import { isTypeScript, readSources } from '../sources.ts';

const NOUNS =
  'areas bytes cells codes columns datasets days faults files lines minutes months periods releases requests rows seconds snapshots years'
    .split(' ')
    .join('|');
/** Something pasted before a noun that is in the plural whatever it counts. */
const PASTED = new RegExp(`\\$\\{(?!countWords)[^}]*\\} (${NOUNS})\\b`);

test('pipelines and the API count in the singular too, through one function', () => {
  const offences = readSources()
    .filter((source) => isTypeScript(source) && /^(pipelines|api)\//.test(source.path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          PASTED.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
        ),
    );
  expect(offences).toEqual([]);
});

test.each([
  [0, '0 rows'],
  [1, '1 row'],
  [2, '2 rows'],
  [6081, '6,081 rows'],
])('%s is %s', (count, words) => {
  expect(countWords(count, 'row')).toBe(words);
});
