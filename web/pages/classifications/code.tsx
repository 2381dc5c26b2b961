import type { FC } from 'hono/jsx';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { findHeldCode } from '../../reading/classifications/find-held-code.ts';
import { findUses, sharesStandard } from '../../reading/classifications/find-uses.ts';
import {
  childrenOf,
  type Classification,
  codeWords,
  pathOf,
} from '../../reading/classifications/read-classification.ts';
import { readCodeFigures } from '../../reading/classifications/read-figures.ts';
import { DatasetList } from '../../parts/dataset/dataset-list.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { capital, listWords } from '../../../schemas/words/list.ts';
import { type PageContext } from '../context.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { Figures } from './figures.tsx';
import { CodeLink, codeHref, Inside } from './tree.tsx';
import { hasRows } from '../../../schemas/words/kinds.ts';

const Described: FC<{ linked: readonly DatasetSummary[] }> = ({ linked }) => (
  <>
    <p class="govuk-body">No dataset held here has figures by this classification.</p>
    {linked.length > 0 && (
      <>
        <p class="govuk-body">Sources that are described here and use it:</p>
        <DatasetList datasets={linked} />
      </>
    )}
  </>
);

/** One code: the figures that use it, what it is part of and what is part of it; undefined if unknown. */
export async function codePage(context: PageContext, classification: Classification, code: string) {
  const { client, frame } = context;
  const { dataset } = classification;
  const path = pathOf(classification, code);
  const own = path.at(-1);
  if (!own) return undefined;
  const catalogue = await readCatalogue(client);
  const uses = await findUses(client, catalogue, classification);
  const found = await Promise.all(
    uses.map(async (use) => {
      const about = await findHeldCode(client, use, path);
      return {
        use,
        read: about && { about, found: await readCodeFigures(client, use, about.code) },
      };
    }),
  );
  const figures = found.flatMap(({ read }) => read ?? []);
  const lacking = found.filter(({ read }) => !read);
  const above = path.slice(0, -1);
  return (
    <Page
      frame={frame}
      title={`${own.code} ${own.name}`}
      description={`What ${own.name} (${own.code}) is made of, and the figures held of it.`}
      before={
        <Breadcrumbs
          links={[
            ['/classifications', 'Classifications'],
            [`/classifications/${dataset.id}`, dataset.title],
            ...above.map((each) => [codeHref(classification, each.code), each.name] as const),
          ]}
        />
      }
    >
      <h1 class="govuk-heading-xl">{own.name}</h1>
      <p class="govuk-body-l">
        {capital(codeWords(classification, own))} of the {dataset.title}.
      </p>
      <h2 class="govuk-heading-l">Figures</h2>
      {uses.length === 0 && (
        <Described
          linked={catalogue.filter((each) => !hasRows(each) && sharesStandard(each, dataset))}
        />
      )}
      {figures.map(({ found, about }) => (
        <Figures found={found} about={about} own={about.code === own.code} />
      ))}
      {lacking.length > 0 && (
        <p class="govuk-body">
          Without figures for it: {listWords(lacking.map(({ use }) => use.dataset.title))}.
        </p>
      )}
      <h2 class="govuk-heading-l">Where it stands</h2>
      {above.length > 0 && (
        <>
          <h3 class="govuk-heading-m">Part of</h3>
          <ul class="govuk-list">
            {above.map((each) => (
              <li>
                <CodeLink classification={classification} code={each} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 class="govuk-heading-m">Made up of</h3>
      {childrenOf(classification, own.code).length > 0 ? (
        <Inside classification={classification} code={own} />
      ) : (
        <p class="govuk-body">No finer codes are held here.</p>
      )}
    </Page>
  );
}
