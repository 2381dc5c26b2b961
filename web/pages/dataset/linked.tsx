import type { Child, FC } from 'hono/jsx';
import type { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Tags } from '../../parts/dataset/tags.tsx';
import { type PageContext } from '../context.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { BeforeUse } from './hosted/before-use.tsx';
import { LabelFacts } from './labels/label-facts.tsx';
import { LabelsTable } from './labels/labels.tsx';
import { datasetLinks } from './page-links.ts';

interface Named {
  readonly dataset: DatasetRecord;
  readonly titles: ReadonlyMap<string, string>;
}

/** Where the figures are: held here under another name, with the publisher, or with a successor. */
const Where: FC<Named> = ({ dataset, titles }) => {
  const { labels, state, succeeded_by: next, hosted_as: heldAs } = dataset;
  const ended = state === 'ended';
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        Alongside describes this source and links to it; it holds none of its figures.{' '}
        <a class="govuk-link" href={labels.source.url}>
          Go to {labels.source.name} at {labels.source.publisher}
        </a>
        .
      </p>
      {heldAs !== null && titles.has(heldAs) && (
        <p class="govuk-body">
          Figures of this source are held here as{' '}
          <a class="govuk-link" href={`/datasets/${heldAs}`}>
            {titles.get(heldAs) ?? heldAs}
          </a>
          .
        </p>
      )}
      {ended && next === null && <p class="govuk-body">It has ended. Nothing succeeded it.</p>}
      {ended && next !== null && (
        <p class="govuk-body">
          It has ended. Its successor is{' '}
          <a class="govuk-link" href={/^https?:/.test(next) ? next : `/datasets/${next}`}>
            {titles.get(next) ?? next}
          </a>
          .
        </p>
      )}
    </div>
  );
};

/** The page of a source that is only described: label, link, trap, and what to use instead. */
export async function linkedPage(
  { client, frame }: PageContext,
  dataset: DatasetRecord,
  stray: Child,
) {
  const titles = new Map((await readCatalogue(client)).map(({ id, title }) => [id, title]));
  return (
    <Page
      frame={frame}
      takesParameters
      title={dataset.title}
      description={dataset.summary}
      links={datasetLinks(dataset.id)}
      before={<Breadcrumbs links={[['/datasets', 'Datasets']]} />}
    >
      <h1 class="govuk-heading-xl">{dataset.title}</h1>
      {stray}
      <p class="govuk-body-l">{dataset.summary}</p>
      <Tags dataset={dataset} />
      <Where dataset={dataset} titles={titles} />
      <LabelFacts dataset={dataset} />
      <section aria-labelledby="before">
        <h2 class="govuk-heading-l" id="before">
          Before you use it
        </h2>
        <BeforeUse dataset={dataset} />
      </section>
      <section aria-labelledby="labels-heading">
        <h2 class="govuk-heading-l" id="labels-heading">
          Labels
        </h2>
        <LabelsTable labels={dataset.labels} />
      </section>
      <p class="govuk-body">
        <a class="govuk-link" href={`/v1/datasets/${dataset.id}`}>
          This record as JSON
        </a>
      </p>
    </Page>
  );
}
