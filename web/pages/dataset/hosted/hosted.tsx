import type { Child, FC } from 'hono/jsx';
import type { DrawnChart } from '../../../charts/chart.ts';
import { chartSentence } from '../../../charts/words/sentence.ts';
import { Page } from '../../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../../parts/layout/breadcrumbs.tsx';
import { ChartFigure } from '../../../parts/chart/chart-figure.tsx';
import { Contents } from '../../../parts/layout/contents.tsx';
import { sectionsOf } from '../../../parts/layout/section.tsx';
import { Tags } from '../../../parts/dataset/tags.tsx';
import { shareDatasetChart } from '../../../views/dataset/find-dataset-chart.ts';
import { type SharedChart, drawShared } from '../../../views/shared-chart.ts';
import type { PageContext } from '../../context.ts';
import { BeforeUse } from './before-use.tsx';
import { ChecksTable } from './checks.tsx';
import { CoverageFacts } from './coverage.tsx';
import { LabelFacts } from '../labels/label-facts.tsx';
import { LabelsTable } from '../labels/labels.tsx';
import { datasetJsonLd } from '../json-ld.ts';
import type { DatasetContent } from './load.ts';
import { datasetLinks } from '../page-links.ts';
import { Fold } from '../../../parts/fold.tsx';
import { PreviewTable } from './preview.tsx';
import { ApiUse, Citation, Downloads } from './take.tsx';
import { VersionsTable } from './versions.tsx';

const SECTIONS = [
  ['chart', 'Chart'],
  ['before', 'Before you use it'],
  ['rows', 'Look at the rows'],
  ['take', 'Take the data'],
  ['cite', 'How to cite it'],
  ['labels-heading', 'Labels'],
  ['coverage', 'What it covers'],
  ['checks-heading', 'Checks'],
  ['versions-heading', 'Versions and what changed'],
] as const;

const Section = sectionsOf(SECTIONS);

interface ChartPartProps {
  readonly content: DatasetContent;
  readonly drawn: DrawnChart | undefined;
  /** Today as an ISO date, for the date of access in its citation. */
  readonly today: string | undefined;
}

const ChartPart: FC<ChartPartProps> = ({ content, drawn, today }) => {
  const { chart, record, manifest } = content;
  if (!chart) return <></>;
  if ('refused' in chart) {
    return <p class="govuk-body">The chart of this dataset cannot be drawn. {chart.refused}</p>;
  }
  if (!drawn) return <p class="govuk-body">This release has no figures for its chart.</p>;
  return (
    <>
      <h3 class="govuk-heading-m">{chart.intent.title}</h3>
      <ChartFigure
        chart={shareDatasetChart(record, manifest, chart)}
        drawn={drawn}
        today={today}
        leftOut={chart.leftOut}
      />
    </>
  );
};

/** The chart of a dataset as its page shows it; undefined where there is nothing to draw. */
function sharedOf({ chart, record, manifest }: DatasetContent): SharedChart | undefined {
  if (!chart || 'refused' in chart || chart.rows.length === 0) return undefined;
  return shareDatasetChart(record, manifest, chart);
}

/** The page of a dataset that is held here: what it is, its chart, its rows, and its whole record. */
export async function hostedPage(context: PageContext, content: DatasetContent, stray: Child) {
  const { record, manifest, preview, versions, chart, held, catalogue } = content;
  const shared = sharedOf(content);
  const drawn = shared && (await drawShared(context, shared));
  const sections = SECTIONS.filter(([id]) => chart !== undefined || id !== 'chart');
  return (
    <Page
      frame={context.frame}
      takesParameters
      title={record.title}
      description={record.summary}
      jsonLd={datasetJsonLd(content, context.frame.publicUrl)}
      chart={
        shared && { address: shared.address, words: chartSentence(shared.intent, shared.rows) }
      }
      links={datasetLinks(record.id)}
      before={<Breadcrumbs links={[['/datasets', 'Datasets']]} />}
    >
      <h1 class="govuk-heading-xl">{record.title}</h1>
      {stray}
      <p class="govuk-body-l">{record.summary}</p>
      {held !== undefined && <p class="govuk-inset-text app-caution">{held}</p>}
      <Tags dataset={record} />
      <Contents sections={sections} />
      <LabelFacts dataset={record} />
      {chart && (
        <Section id="chart">
          <ChartPart content={content} drawn={drawn} today={context.today} />
        </Section>
      )}
      <Section id="before">
        <BeforeUse dataset={record} catalogue={catalogue} />
      </Section>
      <Section id="rows">
        <Fold title="The first rows, with their status">
          <PreviewTable manifest={manifest} preview={preview} />
        </Fold>
      </Section>
      <Section id="take">
        <Downloads content={content} context={context} />
        <h3 class="govuk-heading-m">By program</h3>
        <ApiUse content={content} context={context} />
      </Section>
      <Section id="cite">
        <Citation content={content} context={context} />
      </Section>
      <Section id="labels-heading">
        <LabelsTable labels={record.labels} />
      </Section>
      <Section id="coverage">
        <CoverageFacts manifest={manifest} />
      </Section>
      <Section id="checks-heading">
        <ChecksTable checks={manifest.checks} />
      </Section>
      <Section id="versions-heading">
        <VersionsTable id={record.id} versions={versions} />
      </Section>
    </Page>
  );
}
