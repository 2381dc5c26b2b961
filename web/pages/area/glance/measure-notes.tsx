import type { FC } from 'hono/jsx';
import type { DatasetSummary } from '../../../../schemas/answers/dataset.ts';
import { listWords } from '../../../../schemas/words/list.ts';
import { foldedCautions } from './cautions.ts';
import type { Line } from '../lines.ts';

/** Notes of a publisher that change how one figure is read beside another. */
const SEASONS = /seasonal/i;

/** What each dataset's figures are not, what is said of seasons and more of their standing. */
function measureNotes(lines: readonly Line[]): { names: string; words: string }[] {
  const datasets = new Map<
    string,
    { dataset: DatasetSummary; names: string[]; standing: string }
  >();
  for (const { dataset, name, figures } of lines) {
    const known = datasets.get(dataset.id)?.names ?? [];
    datasets.set(dataset.id, {
      dataset,
      names: [...new Set([...known, name])],
      standing: foldedCautions(figures),
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

interface MeasureNotesProps {
  readonly lines: readonly Line[];
  /** The areas that the table tells a place among, as words; undefined where it tells none. */
  readonly peers: string | undefined;
}

/** How the latest figures are to be read, folded below their table. */
export const MeasureNotes: FC<MeasureNotesProps> = ({ lines, peers }) => (
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
        {measureNotes(lines).map(({ names, words }) => (
          <li>
            <strong>{names}.</strong> {words}
          </li>
        ))}
      </ul>
      {peers !== undefined && (
        <p class="govuk-body-s">
          The place is among {peers} with a number for the same period, this one too; above is a
          larger number, which is not always the better one. Two figures with intervals are told
          apart where the 95% interval of their difference leaves out zero. No place is given to
          counts, to measures that are put in no order, to figures of a survey without an interval,
          or where there is no number.
        </p>
      )}
      {lines.some(({ measure }) => measure.nature === 'median') && (
        <p class="govuk-body-s">
          A median is the figure in the middle: half of those counted have less, half have more.
        </p>
      )}
    </div>
  </details>
);
