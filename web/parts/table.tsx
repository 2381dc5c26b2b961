import type { Child, FC } from 'hono/jsx';

/** One column of a table. */
interface TableColumn {
  readonly head: Child;
  /** How its rows stand in order of it, where they do. */
  readonly sorted?: 'ascending' | 'descending';
  /** Numbers stand to the right, in figures of one width. */
  readonly numeric?: boolean;
  /** A column of sentences, kept from being squeezed. */
  readonly words?: boolean;
}

interface TableProps {
  readonly id: string;
  readonly caption: string;
  readonly captionSize?: 'l' | 'm' | 's' | 'hidden';
  readonly columns: readonly TableColumn[];
  /** Cells in the order of the columns; the first is the heading of its row. */
  readonly rows: readonly (readonly Child[])[];
}

/** Up to so many columns of numbers are kept near the names of their rows. */
const FEW_COLUMNS = 3;

const isFew = (columns: readonly TableColumn[]): boolean =>
  columns.length <= FEW_COLUMNS && columns.slice(1).every(({ numeric }) => numeric);

const CAPTION = { l: 'l', m: 'm', s: 's', hidden: 's govuk-visually-hidden' } as const;

/** A real table, in a frame that scrolls sideways by touch and keyboard where it is too wide. */
export const Table: FC<TableProps> = ({ id, caption, captionSize = 's', columns, rows }) => (
  <div
    class={`app-table${isFew(columns) ? ' app-table--few' : ''}`}
    role="region"
    aria-labelledby={`${id}-caption`}
    tabindex={0}
  >
    <table class="govuk-table" id={id}>
      <caption
        class={`govuk-table__caption govuk-table__caption--${CAPTION[captionSize]}`}
        id={`${id}-caption`}
      >
        {caption}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map(({ head, numeric, sorted }) => (
            <th
              scope="col"
              aria-sort={sorted}
              class={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((cells) => (
          <tr class="govuk-table__row">
            {cells.map((cell, index) => {
              const column = columns[index];
              if (index === 0) {
                return (
                  <th scope="row" class="govuk-table__header">
                    {cell}
                  </th>
                );
              }
              const numeric = column?.numeric ? ' govuk-table__cell--numeric' : '';
              const words = column?.words ? ' app-words' : '';
              return <td class={`govuk-table__cell${numeric}${words}`}>{cell}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
