import type { FC } from 'hono/jsx';
import type { Beside, BesideGroup } from '../../../schemas/answers/sides/beside.ts';
import { Table } from '../../parts/table.tsx';
import { jobHref } from '../../reading/jobs/job-href.ts';
import { NO_SUBTRACTING, rangeWords, sortByOpenings, verdictWords } from '../../words/beside.ts';
import { Axis, Drawn, roundScale } from './scale.tsx';

/** The number of openings, and of what they are made. */
const Openings: FC<{ group: BesideGroup }> = ({ group: { openings, net_change, replacement } }) => (
  <>
    <span class="app-figure">{rangeWords(openings)}</span>
    {openings && net_change && replacement && (
      <span class="app-status app-range">
        {rangeWords(net_change)} net, {rangeWords(replacement)} to replace
      </span>
    )}
    {openings?.flags.includes('low_reliability') && (
      <span class="app-status app-range">low reliability</span>
    )}
  </>
);

interface BesideTableProps {
  readonly beside: Beside;
  readonly caption: string;
  /** The code of the area, for links to jobs in it. */
  readonly area: string;
}

/** One row a group of occupations: both sides on one scale, in numbers, and what can be said. */
export const BesideTable: FC<BesideTableProps> = ({ beside, caption, area }) => {
  const whole = beside.groups.find(({ level }) => level === 0);
  const parts = sortByOpenings(beside.groups.filter(({ level }) => level === 1));
  const most = roundScale(parts);
  const adverts = beside.groups.find((group) => group.adverts)?.adverts;
  const row = (group: BesideGroup, drawing: unknown) => [
    group.level === 0 ? (
      group.occupation_group_name
    ) : (
      <a class="govuk-link" href={jobHref(group.occupation_group, area)}>
        {group.occupation_group_name}
      </a>
    ),
    <>{drawing}</>,
    <Openings group={group} />,
    <span class="app-figure">{rangeWords(group.completers)}</span>,
    <>
      <span class="app-figure">{rangeWords(group.per_opening)}</span>
      {group.per_new_advert && (
        <span class="app-status app-range">
          {rangeWords(group.per_new_advert)} for each new advert
        </span>
      )}
    </>,
    <>
      <span class="app-figure">{rangeWords(group.adverts)}</span>
      {group.new_adverts && (
        <span class="app-status app-range">
          {rangeWords(group.new_adverts)} new in a year, {group.new_adverts.period_name}
        </span>
      )}
    </>,
    verdictWords(group, beside),
  ];
  return (
    <>
      <p class="govuk-body-s app-beside-key">
        <svg viewBox="0 0 24 14" aria-hidden="true">
          <rect class="app-beside-completers" x={1} y={2} width={22} height={10} />
        </svg>{' '}
        local completers of a year who may enter the group, from the fewest to the most{' '}
        <svg viewBox="0 0 14 30" aria-hidden="true">
          <path class="app-beside-openings" d="M7 1 l6 14 l-6 14 l-6 -14 z" />
        </svg>{' '}
        projected openings of an average year. The group with the most openings stands first.
      </p>
      <p class="govuk-body">{NO_SUBTRACTING}</p>
      <Table
        id="beside-groups"
        caption={caption}
        columns={[
          { head: 'Occupations' },
          { head: 'People and openings a year, on one scale' },
          { head: 'Projected openings a year', numeric: true },
          { head: 'Local completers who may enter', numeric: true },
          { head: 'Completers for each opening', numeric: true },
          {
            head: `Adverts live on a day${adverts ? `, ${adverts.period_name}` : ''}`,
            numeric: true,
          },
          { head: 'What can be said', words: true },
        ]}
        rows={[
          ...(whole ? [row(whole, <Axis most={most} />)] : []),
          ...parts.map((group) => row(group, <Drawn group={group} most={most} />)),
        ]}
      />
    </>
  );
};
