import type { FC } from 'hono/jsx';
import type { WantedPool } from '../../../../schemas/answers/jobs/wanted.ts';
import { FigureCell } from '../../../parts/figures/figure-cell.tsx';
import { StatusNotes } from '../../../parts/figures/notes.tsx';
import { Table } from '../../../parts/table.tsx';
import { figureHref } from '../../../reading/measures/figure-href.ts';

interface PooledProps {
  readonly pool: WantedPool;
  /** The area that it is of. */
  readonly name: string;
}

/**
 * What the channels that are pooled here show of a place: how much of the official count they see, and
 * the mix of what they see where that is enough to tell.
 */
export const Pooled: FC<PooledProps> = ({ pool: { groups, data }, name }) => {
  const [all] = groups;
  if (!all) return <></>;
  const { coverage } = all;
  // The word for what is not calculated stands alone in a cell: why is said once below.
  const bare = (row: typeof coverage | null) =>
    row ? <FigureCell row={{ ...row, flags: [] }} decimals={1} /> : '–';
  return (
    <section aria-labelledby="pooled">
      <h3 class="govuk-heading-s" id="pooled">
        Adverts that are pooled here
      </h3>
      <p class="govuk-body-s">
        Live adverts of the channels that are swept here, without copies of one vacancy. They are a
        series of their own, never added to the official one.
      </p>
      <Table
        id="pooled-groups"
        caption={`Pooled adverts, ${name}, ${coverage.period_name}`}
        columns={[
          { head: 'Group of occupations', words: true },
          { head: 'Of the official count', numeric: true },
          { head: 'Share of the pool', numeric: true },
          { head: 'Share, for each of England’s', numeric: true },
        ]}
        rows={groups.map((group) => [
          <a class="govuk-link" href={figureHref(group.coverage)}>
            {group.name}
          </a>,
          bare(group.coverage),
          bare(group.share),
          group.quotient ? <FigureCell row={{ ...group.quotient, flags: [] }} decimals={2} /> : '–',
        ])}
      />
      <StatusNotes
        rows={groups.flatMap((each) =>
          [each.coverage, each.share, each.quotient].filter((row) => row !== null),
        )}
      />
      <p class="govuk-body-s">
        Source:{' '}
        <a class="govuk-link" href={`/datasets/${coverage.dataset}`}>
          {coverage.source}
        </a>
        ,{' '}
        <a class="govuk-link" href={data}>
          all of it as data
        </a>
        ;{' '}
        <a class="govuk-link" href="/channels">
          which channels those are
        </a>
        .
      </p>
    </section>
  );
};
