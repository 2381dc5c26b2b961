import type { FC } from 'hono/jsx';
import { UNITS } from '../../../../schemas/words/vocabulary.ts';
import { FigureCell } from '../../../parts/figures/figure-cell.tsx';
import { StatusNotes } from '../../../parts/figures/notes.tsx';
import { Table } from '../../../parts/table.tsx';
import type { FigureByPart } from '../../../reading/search/answers/figures/read-by-part.ts';

/** A figure by the parts of a dimension, as a table with its period, its source and all of it as data. */
export const ByPartAnswered: FC<{ answered: FigureByPart }> = ({
  answered: { figure, name, period, by, parts, all, ordered, data },
}) => {
  const { measure, place, row, dataset } = figure;
  const rows = parts.map((part) => part.row);
  const invented = dataset?.invented ? ' (invented figures)' : '';
  return (
    <section class="app-by-part" aria-label={name}>
      <Table
        id="by-part"
        caption={`${name}: ${place.name}, ${UNITS[measure.unit]}, ${period}${invented}`}
        columns={[
          { head: by, words: true },
          { head: measure.name, numeric: true, ...(ordered ? { sorted: 'descending' } : {}) },
        ]}
        rows={parts.map((part) => [
          part.name,
          <FigureCell row={part.row} decimals={measure.decimals} />,
        ])}
      />
      <StatusNotes rows={rows} />
      <p class="govuk-body-s">
        {parts.length < all
          ? `The ${parts.length} with the highest values, of ${all}.`
          : 'Each as it is published: parts that are rounded or hidden do not add up to the whole.'}{' '}
        Source: {row.source}.{' '}
        <a class="govuk-link" href={data}>
          {parts.length < all ? `All ${all} as CSV` : 'These figures as CSV'}
        </a>
      </p>
    </section>
  );
};
