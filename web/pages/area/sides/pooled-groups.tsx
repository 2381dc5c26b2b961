import type { FC } from 'hono/jsx';
import type { WantedPool } from '../../../../schemas/answers/jobs/wanted.ts';
import { listWords } from '../../../../schemas/words/list.ts';
import { FLAGS } from '../../../../schemas/words/vocabulary.ts';
import { FigureCell } from '../../../parts/figures/figure-cell.tsx';
import { Table } from '../../../parts/table.tsx';
import { figureHref } from '../../../reading/measures/figure-href.ts';

type Group = WantedPool['groups'][number];

const COLUMNS = [
  { head: 'Of the official count', of: ({ coverage }: Group) => coverage, decimals: 1 },
  { head: 'Share of the pool', of: ({ share }: Group) => share, decimals: 1 },
  { head: 'Share, for each of England’s', of: ({ quotient }: Group) => quotient, decimals: 2 },
] as const;

/** A figure with its number, or the word for why there is none: the reason is said once below. */
const Cell: FC<{ row: Group['share']; decimals: number }> = ({ row, decimals }) =>
  row ? <FigureCell row={{ ...row, flags: [] }} decimals={decimals} /> : <>–</>;

interface PooledProps {
  readonly pool: WantedPool;
  /** The area that it is of. */
  readonly name: string;
}

/**
 * What the channels that are pooled here show of a place: how much of the official count they see, and
 * the mix of what they see where that is enough to tell.
 */
export const PooledGroups: FC<PooledProps> = ({ pool: { groups, data }, name }) => {
  const [all] = groups;
  if (!all) return <></>;
  const { coverage } = all;
  const seen = groups.filter((group) => group.coverage.value !== null);
  // A column in which nothing can be told is only a reason, and reasons stand below the table.
  const columns = COLUMNS.filter(({ of }) =>
    seen.some((group) => typeof of(group)?.value === 'number'),
  );
  const isLow = seen.some(({ share }) => share !== null && share.value === null);
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
        caption={`Pooled adverts, ${name}, ${coverage.period_name}${coverage.flags.includes('invented') ? ' (invented figures)' : ''}`}
        columns={[
          { head: 'Group of occupations', words: true },
          ...columns.map(({ head }) => ({ head, numeric: true })),
        ]}
        rows={seen.map((group) => [
          <a class="govuk-link" href={figureHref(group.coverage)}>
            {group.name}
          </a>,
          ...columns.map(({ of, decimals }) => <Cell row={of(group)} decimals={decimals} />),
        ])}
      />
      {isLow && (
        <p class="govuk-body-s">Share of the pool, not calculated: {FLAGS.low_coverage}.</p>
      )}
      {seen.length < groups.length && (
        <p class="govuk-body-s">
          How much is seen is not known of{' '}
          {listWords(groups.filter((group) => !seen.includes(group)).map((group) => group.name))}.
        </p>
      )}
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
