import type { FC } from 'hono/jsx';
import { nameIn } from '../../../schemas/answers/rows/rows.ts';
import type { SideMeasure } from '../../../schemas/answers/sides/beside.ts';
import { UNITS } from '../../../schemas/words/vocabulary.ts';
import { StatusNotes } from './notes.tsx';
import { Table } from '../table.tsx';
import { rangeWords } from '../../words/beside.ts';

/** The measures of one side, each as a table of its categories, with period, unit and source. */
export const SideTables: FC<{ measures: readonly SideMeasure[] }> = ({ measures }) => (
  <>
    {measures.map(({ measure, name, by, figures, dataset, cautions }) => {
      const [first] = figures;
      return (
        <>
          <Table
            id={`side-${measure}`}
            caption={`${name}${first ? `, ${first.period_name}` : ''}`}
            columns={[{ head: by.name }, { head: first ? UNITS[first.unit] : '', numeric: true }]}
            rows={figures.map((row) => [
              nameIn(row, by.id),
              <span class="app-figure">{rangeWords(row)}</span>,
            ])}
          />
          <StatusNotes rows={figures} />
          {cautions.map(({ message }) => (
            <p class="govuk-body-s">{message}</p>
          ))}
          <p class="govuk-body-s app-sources">
            Source:{' '}
            <a class="govuk-link" href={`/datasets/${dataset}`}>
              {first?.source ?? dataset}
            </a>
            .
          </p>
        </>
      );
    })}
  </>
);
