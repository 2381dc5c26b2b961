import type { FC } from 'hono/jsx';
import { UNITS } from '../../../../schemas/words/vocabulary.ts';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import type { FigureRow } from '../../../../schemas/answers/rows/rows.ts';
import type { Told } from '../../../../schemas/figures/location-quotient.ts';
import { ChartPicture } from '../../../parts/chart/chart-figure.tsx';
import { StatusNotes } from '../../../parts/figures/notes.tsx';
import { AboutFigure } from '../../../parts/figure/about-figure.tsx';
import { FigureActions } from '../../../parts/figure/actions.tsx';
import { Table } from '../../../parts/table.tsx';
import { numberWords } from '../../../words/number.ts';
import { ageWords } from '../../../charts/words/age.ts';
import type { IndustryChart } from '../../../views/area/draw-industries.ts';
import { FigureCell } from '../../../parts/figures/figure-cell.tsx';
import { measureHref } from '../../../reading/measures/measure-href.ts';
import { IndustryNotes } from './industry-notes.tsx';
import { Part } from './part.tsx';
import { ShortSource } from './short-source.tsx';
import {
  type Industries,
  type Industry,
  sharedMarks,
} from '../../../views/area/read-industries.ts';

const QUOTIENT_DECIMALS = 2;
const SHARE_DECIMALS = 1;

const ToldNumber: FC<{ told: Told; decimals: number; after?: string }> = ({
  told,
  decimals,
  after = '',
}) =>
  told.told ? (
    <span class="app-figure">{`${numberWords(told.value, decimals)}${after}`}</span>
  ) : (
    <span class="app-status">cannot be told</span>
  );

/** A row without the marks that the caption says of all of them. */
function unmarked(row: FigureRow, shared: readonly string[]): FigureRow {
  const own = (flag: string) => !shared.includes(flag.replaceAll('_', ' '));
  return { ...row, flags: row.flags.filter(own) };
}

/** Which industry stands out most, in words; every number of it is a cell of the table. */
function industrySentence(found: Industries, area: AreaRecord): string {
  const { industries, base, measure, published } = found;
  const largest = industries
    .filter(({ row }) => row.value !== null)
    .toSorted((a, b) => (b.row.value ?? 0) - (a.row.value ?? 0))[0];
  if (!largest) return `No number by industry is published for ${area.name}.`;
  const basis = published ? 'the publisher’s share' : 'worked out from the counts';
  const share = largest.share.told
    ? `, ${numberWords(largest.share.value, SHARE_DECIMALS)}% of all (${basis})`
    : '';
  const marks = sharedMarks(found).map((mark) => `, ${mark}`);
  const most = `${measure.name} by industry in ${area.name} in ${largest.row.period_name}${marks.join('')}: the most are in ${largest.name.toLowerCase()}, ${numberWords(largest.row.value ?? 0)}${share}.`;
  const value = ({ quotient }: Industry) => (quotient.told ? quotient.value : -1);
  const top = industries.toSorted((a, b) => value(b) - value(a))[0];
  if (!base || !top?.quotient.told) return most;
  return `${most} Against ${base.name} the highest location quotient is that of ${top.name.toLowerCase()}: ${numberWords(top.quotient.value, QUOTIENT_DECIMALS)}.`;
}

interface IndustriesProps {
  readonly found: Industries;
  readonly area: AreaRecord;
  readonly chart: IndustryChart;
  /** Today as an ISO date; without it no age is told. */
  readonly today: string | undefined;
}

const CAUTION = 'From a survey of firms: small counts are the least sure.';

/** When the counts are of, with the marks that all of them have. */
const datedWords = (found: Industries): string =>
  [found.industries[0]?.row.period_name ?? 'no period', ...sharedMarks(found)].join(', ');

/** Jobs by section of industry with the area's share and the location quotient, as a table. */
const IndustryTable: FC<Pick<IndustriesProps, 'found'>> = ({ found }) => {
  const { measure, manifest, industries, base } = found;
  const shared = sharedMarks(found);
  // A column in which nothing can be told is only a reason, and reasons stand below the table.
  const told = {
    share: industries.some((each) => each.share.told),
    quotient: industries.some((each) => each.quotient.told),
  };
  return (
    <Table
      id="industries"
      caption={`${measure.name} by industry, ${UNITS[measure.unit]}, ${datedWords(found)}${manifest.invented ? ' (invented figures)' : ''}`}
      columns={[
        { head: 'Industry', words: true },
        { head: measure.name, numeric: true },
        ...(told.share ? [{ head: 'Share of all here', numeric: true }] : []),
        ...(told.quotient
          ? [{ head: `Location quotient${base ? `, ${base.name} = 1` : ''}`, numeric: true }]
          : []),
      ]}
      rows={industries.map(({ name, row, share, quotient }) => [
        name,
        <FigureCell row={unmarked(row, shared)} decimals={measure.decimals} />,
        ...(told.share ? [<ToldNumber told={share} decimals={SHARE_DECIMALS} after="%" />] : []),
        ...(told.quotient ? [<ToldNumber told={quotient} decimals={QUOTIENT_DECIMALS} />] : []),
      ])}
    />
  );
};

/** That newer counts should be there, and where they are. */
const Aged: FC<{ found: Industries; today: string | undefined }> = ({ found, today }) => {
  const { source, regularity } = found.dataset.labels;
  const [first] = found.industries;
  const age = first && today && ageWords(first.row.period_end, today, regularity.value);
  if (!first || age === undefined || age === '') return <></>;
  return (
    <p class="govuk-body-s app-caution">
      These figures are of {first.row.period_name}, <strong>{age}</strong>: newer ones should have
      been published since. Look for them{' '}
      <a class="govuk-link" href={source.url}>
        at {source.publisher}, {source.name}
      </a>
      .
    </p>
  );
};

/** The table, its notes and its downloads, to stand folded. */
const Folded: FC<IndustriesProps> = ({ found, area, chart, today }) => (
  <>
    <p class="govuk-body" id={`${chart.id}-sentence`}>
      {industrySentence(found, area)}
    </p>
    {found.made.map((words) => (
      <p class="govuk-body">{words}</p>
    ))}
    <IndustryTable found={found} />
    <StatusNotes rows={found.industries.map(({ row }) => row)} />
    {found.industries.length > chart.rows.length && (
      <p class="govuk-body-s">
        The picture has the {chart.rows.length} largest; the table has all {found.industries.length}
        .
      </p>
    )}
    <IndustryNotes found={found} area={area} />
    <FigureActions chart={chart.shared} today={today} />
    <AboutFigure chart={chart.shared} />
  </>
);

/** The industries that most jobs here are in, as a chart; shares and location quotients stand folded. */
export const IndustriesPart: FC<IndustriesProps> = (props) => {
  const { found, area, chart, today } = props;
  const { dataset, measure } = found;
  return (
    <Part
      name="by-industry"
      caution={CAUTION}
      links={[{ href: measureHref(measure.id, { areas: [area.code] }), words: measure.name }]}
      folded={{ title: 'All industries, shares, quotients', content: <Folded {...props} /> }}
    >
      <Aged found={found} today={today} />
      <ChartPicture
        intent={chart.intent}
        drawn={chart.drawn}
        attribution={
          <>
            {chart.intent.title}, {datedWords(found)}. <ShortSource dataset={dataset} />
          </>
        }
        address={chart.shared.address}
      />
    </Part>
  );
};
