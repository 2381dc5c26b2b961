import type { FC } from 'hono/jsx';
import { GLOSSARY, type TermId } from '../../../schemas/words/glossary.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { readCatalogue } from '../../reading/catalogue.ts';
import type { PageContext } from '../context.ts';

/** In the order in which a reader looks a word up. */
const ALPHABETICAL: readonly TermId[] = wordsOf(GLOSSARY).toSorted((a, b) =>
  GLOSSARY[a].term.localeCompare(GLOSSARY[b].term, 'en-GB'),
);

/** Where a meaning comes from; a dataset that this store does not know is left out. */
const Source: FC<{ id: TermId; titles: ReadonlyMap<string, string> }> = ({ id, titles }) => {
  const { source } = GLOSSARY[id];
  const [href, words] =
    'dataset' in source
      ? [`/datasets/${source.dataset}`, titles.get(source.dataset)]
      : [source.url, source.title];
  if (words === undefined) return <></>;
  return (
    <p class="govuk-body-s app-source">
      Source:{' '}
      <a class="govuk-link" href={href}>
        {words}
      </a>
    </p>
  );
};

/** What the words of the trade mean, one under the other, each with its source. */
export async function glossaryPage({ client, frame }: PageContext) {
  const titles = new Map((await readCatalogue(client)).map(({ id, title }) => [id, title]));
  return (
    <Page
      frame={frame}
      title="What the words mean"
      description="The words of labour-market figures in plain English: claimants, median pay, job adverts, estimates and more."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">What the words mean</h1>
      <dl class="app-glossary">
        {ALPHABETICAL.map((id) => (
          <div class="app-glossary__term">
            <dt class="govuk-heading-s" id={id}>
              {GLOSSARY[id].term}
            </dt>
            <dd>
              <p class="govuk-body">{GLOSSARY[id].means}</p>
              <Source id={id} titles={titles} />
            </dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
