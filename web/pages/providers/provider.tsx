import type { FC } from 'hono/jsx';
import type { EntityRecord } from '../../../schemas/answers/entity.ts';
import type { ProviderMeasure } from '../../../schemas/answers/provision/provider-performance.ts';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { PrintedHeading } from '../../parts/printed-heading.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Table } from '../../parts/table.tsx';
import { inSentence, listWords } from '../../../schemas/words/list.ts';
import { readProvider } from '../../reading/providers/read-provider.ts';
import type { SearchIndex } from '../../reading/search/search-index.ts';
import { periodWords } from '../../words/date.ts';
import { INSIDE_WORDS } from '../../words/funnel.ts';
import { countWords, numberWords } from '../../words/number.ts';
import type { PageContext } from '../context.ts';
import { Courses } from './courses.tsx';
import { isJudgement, Judgements } from './judgements.tsx';
import { Measure } from './measure.tsx';
import { Names, Who } from './who.tsx';

/** Years after which a figure is one of before: what it was of has changed since. */
const OLD_YEARS = 5;

const yearOf = ({ latest }: ProviderMeasure): number => Number(latest.period_end.slice(0, 4));

/** Whether a measure stands beside those of others, with a number. */
const isTold = ({ compared, latest }: ProviderMeasure): boolean =>
  compared !== null && latest.value !== null;

/** Measures of each dataset together: those of which rates stand beside others first, otherwise in the order of the answer. */
function byDataset(measures: readonly ProviderMeasure[], record: EntityRecord) {
  const titles = new Map(record.held.map(({ dataset, title }) => [dataset, title]));
  const datasets = [...new Set(measures.map(({ dataset }) => dataset))];
  const newest = Math.max(...measures.map(yearOf));
  // How its people did comes before how many they are, and before what is old.
  const rank = (dataset: string): number => {
    const own = measures.filter((each) => each.dataset === dataset && isTold(each));
    return own.some((each) => newest - yearOf(each) <= OLD_YEARS) ? 0 : 1;
  };
  return datasets
    .toSorted((a, b) => rank(a) - rank(b))
    .map((dataset) => {
      const own = measures.filter((each) => each.dataset === dataset);
      const title = titles.get(dataset) ?? dataset;
      return { dataset, title, own, source: own[0]?.latest.source ?? dataset };
    });
}

/**
 * Measures of one dataset. Counts, which stand beside nobody's, and what is much older than the newest
 * figure of the provider are folded: who reads of it first asks how its people do now.
 */
const OfDataset: FC<{ own: readonly ProviderMeasure[]; newest: number }> = ({ own, newest }) => {
  const shown = own.map((measure) => <Measure measure={measure} />);
  const isOld = own.every((measure) => newest - yearOf(measure) > OLD_YEARS);
  const isCounts = own.every(({ not_compared: why }) => why?.code === 'not_a_rate');
  const [last] = own
    .map(({ latest }) => latest)
    .toSorted((a, b) => (a.period_end < b.period_end ? 1 : -1));
  if (!last || !(isOld || isCounts)) return <>{shown}</>;
  return (
    <Fold
      title={`${countWords(own.length, isCounts ? 'count' : 'measure')}; the newest: ${last.period_name}`}
      kind="app-measured"
    >
      {shown}
    </Fold>
  );
};

/** Which rates of achievement are held of it. */
function achievementWords(measures: readonly ProviderMeasure[]): string {
  const rates = measures.filter(
    ({ record: { frame, unit } }) => frame?.stage === 'achieved' && unit === 'percent',
  );
  return rates.length === 0
    ? 'No rate of achievement is held of it.'
    : `Of rates of achievement these alone are held of it: ${listWords(rates.map(({ name }) => inSentence(name)))}.`;
}

/** What is measured of it, dataset by dataset; each measure with its interval and beside others. */
const Measured: FC<{ measures: readonly ProviderMeasure[]; record: EntityRecord }> = ({
  measures,
  record,
}) => {
  const newest = Math.max(...measures.map(yearOf));
  return (
    <Section id="measured" title="What is measured of it">
      <p class="govuk-body">{achievementWords(measures)}</p>
      {byDataset(measures, record).map(({ dataset, title, own, source }) => (
        <>
          <h3 class="govuk-heading-m">{title}</h3>
          <p class="govuk-body-s">
            Source:{' '}
            <a class="govuk-link" href={`/datasets/${dataset}`}>
              {source}
            </a>
          </p>
          {own.some(isJudgement) && (
            <Judgements id={dataset} title={title} measures={own.filter(isJudgement)} />
          )}
          <OfDataset own={own.filter((measure) => !isJudgement(measure))} newest={newest} />
        </>
      ))}
      {measures.length === 0 ? (
        <p class="govuk-body">No figures are held of it.</p>
      ) : (
        <p class="govuk-body-s">
          The bar is the interval that likely holds the rate of providers that teach as this one
          does; the diamond is the median of all providers that it is set beside. Both are on a
          scale of 0 to 100%. Measures of different people or years cannot be set beside each other.{' '}
          {INSIDE_WORDS}
        </p>
      )}
    </Section>
  );
};

const Held: FC<{ record: EntityRecord; json: string }> = ({ record, json }) => (
  <Fold title={`What is held of it, in ${countWords(record.held.length, 'dataset')}`}>
    <Table
      id="held-table"
      caption="Datasets with rows of it"
      columns={[
        { head: 'Dataset' },
        { head: 'From' },
        { head: 'To' },
        { head: 'Rows', numeric: true },
      ]}
      rows={record.held.map(({ dataset, title, rows, first_period, last_period, data }) => [
        <a class="govuk-link" href={`/datasets/${dataset}`}>
          {title}
        </a>,
        first_period === null ? '' : periodWords(first_period),
        last_period === null ? '' : periodWords(last_period),
        <a class="govuk-link" href={data}>
          {numberWords(rows)}
          <span class="govuk-visually-hidden"> rows of {title} as data</span>
        </a>,
      ])}
    />
    <p class="govuk-body-s">
      From the register{' '}
      <a class="govuk-link" href={`/datasets/${record.dataset}`}>
        {record.dataset}
      </a>
      , version {record.version}.{' '}
      <a class="govuk-link" href={json}>
        Who it is, as JSON
      </a>
      ;{' '}
      <a class="govuk-link" href={`${json}/performance`}>
        its figures, as JSON
      </a>
      .
    </p>
  </Fold>
);

/** One provider: who it is, what is measured of it beside others like it, and what is held. */
export async function providerPage(
  { client, frame }: PageContext,
  search: () => Promise<SearchIndex>,
  ukprn: string,
) {
  const [{ record, performance, subjects, courses }, index] = await Promise.all([
    readProvider(client, ukprn),
    search(),
  ]);
  const areaName = (area: string): string => index.findArea(area)?.name ?? area;
  const { name, code, attributes } = record;
  const json = `/v1/providers/${code}`;
  return (
    <Page
      frame={frame}
      title={name}
      description={`What is published of ${name} (UKPRN ${code}): names, rates with their intervals beside those of others, and sources.`}
      before={<Breadcrumbs links={[['/providers', 'Providers']]} />}
    >
      <PrintedHeading>
        <h1 class="govuk-heading-xl">{name}</h1>
      </PrintedHeading>
      <p class="govuk-body">
        {attributes.kind !== undefined &&
          attributes.kind !== null &&
          `${String(attributes.kind)}. `}
        UKPRN {code}.
      </p>
      <Measured measures={performance.measures} record={record} />
      <Section id="who" title="Who it is">
        <Who record={record} subjects={subjects} areaName={areaName} />
      </Section>
      <Section id="courses" title="Its courses">
        <Courses courses={courses} />
      </Section>
      <Fold title="Its names">
        <Names record={record} />
      </Fold>
      <Held record={record} json={json} />
    </Page>
  );
}
