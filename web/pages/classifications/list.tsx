import { readClassification } from '../../reading/classifications/read-classification.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { countWords } from '../../words/number.ts';
import { type PageContext } from '../context.ts';
import { readCatalogue } from '../../reading/catalogue.ts';

/** The classifications that are held, each to be browsed. */
export async function classificationsPage({ client, frame }: PageContext) {
  const catalogue = await readCatalogue(client);
  const read = await Promise.all(catalogue.map((dataset) => readClassification(client, dataset)));
  const held = read.filter((each) => each !== undefined);
  return (
    <Page
      frame={frame}
      title="Classifications"
      description="The codes by which industries and occupations are counted, with the figures that use them."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Classifications</h1>
      <p class="govuk-body-l">
        The codes by which industries and occupations are counted, with the figures that use them.
      </p>
      {held.length === 0 && <p class="govuk-body">This store holds no classification yet.</p>}
      <ul class="app-cards">
        {held.map(({ dataset, codes }) => (
          <li class="app-card">
            <h2 class="govuk-heading-m">
              <a class="govuk-link" href={`/classifications/${dataset.id}`}>
                {dataset.title}
              </a>
            </h2>
            <p class="govuk-body">{dataset.summary}</p>
            <p class="govuk-body-s">{countWords(codes.length, 'code')}.</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
