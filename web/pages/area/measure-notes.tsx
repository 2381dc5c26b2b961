import type { FC } from 'hono/jsx';
import type { DatasetRecord } from '../../answers/dataset.ts';
import { listWords } from '../../words/list.ts';
import type { Series } from './read-series.ts';

/** Notes of a publisher that change how one figure is read beside another. */
const SEASONS = /seasonal/i;

/** What each dataset's figures are not, with what is said of seasons; one line for each dataset. */
export function measureNotes(series: readonly Series[]): { names: string; words: string }[] {
  const datasets = new Map<string, { dataset: DatasetRecord; names: string[] }>();
  for (const { dataset, measure } of series) {
    const known = datasets.get(dataset.id)?.names ?? [];
    datasets.set(dataset.id, { dataset, names: [...new Set([...known, measure.name])] });
  }
  return [...datasets.values()].map(({ dataset, names }) => {
    const seasons = dataset.quality.notes.filter((note) => SEASONS.test(note));
    return {
      names: listWords(names),
      words: [dataset.trap, ...seasons.map((note) => `${note}.`)].join(' '),
    };
  });
}

/** What must be known before the latest figures are used, below their table. */
export const MeasureNotes: FC<{ series: readonly Series[] }> = ({ series }) => (
  <>
    <ul class="govuk-list govuk-list--bullet govuk-body-s">
      {measureNotes(series).map(({ names, words }) => (
        <li>
          <strong>{names}.</strong> {words}
        </li>
      ))}
    </ul>
    {series.some(({ measure }) => measure.nature === 'median') && (
      <p class="govuk-body-s">
        A median is the figure in the middle: half of those counted have less, half have more.
      </p>
    )}
  </>
);
