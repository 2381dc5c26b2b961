import type { FC } from 'hono/jsx';
import type { DatasetRecord } from '../../reading/answers/dataset.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { standingOf } from '../../views/area/cautions.ts';
import type { Series } from '../../reading/measures/read-series.ts';

/** Notes of a publisher that change how one figure is read beside another. */
const SEASONS = /seasonal/i;

/** What each dataset's figures are not, what is said of seasons and more of their standing. */
export function measureNotes(series: readonly Series[]): { names: string; words: string }[] {
  const datasets = new Map<string, { dataset: DatasetRecord; names: string[]; standing: string }>();
  for (const each of series) {
    const { dataset } = each;
    const known = datasets.get(dataset.id)?.names ?? [];
    const standing = standingOf(each)?.rest ?? '';
    datasets.set(dataset.id, {
      dataset,
      names: [...new Set([...known, each.name])],
      standing,
    });
  }
  return [...datasets.values()].map(({ dataset, names, standing }) => {
    const seasons = dataset.quality.notes.filter((note) => SEASONS.test(note));
    return {
      names: listWords(names),
      words: [dataset.trap, ...seasons.map((note) => `${note}.`), standing].join(' ').trim(),
    };
  });
}

/** How the latest figures are to be read, folded below their table. */
export const MeasureNotes: FC<{ series: readonly Series[] }> = ({ series }) => (
  <details class="govuk-details app-reading">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">How to read these figures</span>
    </summary>
    <div class="govuk-details__text">
      <p class="govuk-body-s">
        “Likely” is the 95% confidence interval, where one is held. Areas beside are of the same
        period; “no figure” means that none is held for it. A number without a word of status beside
        it is as published. The figure a year before is of the same period twelve months earlier.
      </p>
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
    </div>
  </details>
);
