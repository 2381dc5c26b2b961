import { STATUSES, THEMES, type Theme, wordsOf } from '../../../schemas/words/vocabulary.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Facts } from '../../parts/facts.tsx';
import { BesideWords } from '../../parts/figures/beside-words.tsx';
import { LocationQuotientWords } from '../../parts/figures/location-quotient-words.tsx';
import { capital, listWords } from '../../../schemas/words/list.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { findWithQuotient } from '../../views/area/find-with-quotient.ts';
import { type PageContext } from '../context.ts';
import { heldThemes, readCatalogue } from '../../reading/catalogue.ts';
import { ThemeSources } from '../../parts/dataset/theme-sources.tsx';

/** The themes that a dataset of this store is mainly about, and those that none is. */
function heldWords(catalogue: readonly DatasetSummary[]): string {
  const held = heldThemes(catalogue);
  if (held.length === 0) return 'No dataset is held here yet.';
  const name = (themes: readonly Theme[]) =>
    listWords(themes.map((theme) => THEMES[theme].toLowerCase()));
  const lacking = wordsOf(THEMES).filter((theme) => !held.includes(theme));
  const none = lacking.length === 0 ? '' : ` None is held that is mainly about ${name(lacking)}.`;
  return `The datasets held here are about ${name(held)}.${none}`;
}

/** What the site is, what it promises of a figure, and what its words mean. */
export async function aboutPage({ frame, client }: PageContext) {
  const [quotient, catalogue] = await Promise.all([
    findWithQuotient(client),
    readCatalogue(client),
  ]);
  return (
    <Page
      frame={frame}
      title="About Alongside"
      description="What Alongside is, what happens to a figure before it is shown, and what its words mean."
      before={<Breadcrumbs links={[]} />}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">About Alongside</h1>
          <p class="govuk-body-l">
            Alongside gathers published labour-market figures for people who plan skills and jobs
            locally. {heldWords(catalogue)}
          </p>
          <h2 class="govuk-heading-l">What happens to a figure</h2>
          <p class="govuk-body">
            The publisher’s bytes are fetched and kept as they came. They are checked, labelled in
            one way, and published as a release that never changes again. A release that fails a
            check is not published. When the publisher revises a figure, a new release says which
            figures moved; the old release can still be read.
          </p>
          <h2 class="govuk-heading-l" id="no-number">
            When there is no number
          </h2>
          <p class="govuk-body">
            A hidden or missing figure is never shown as zero. Each one has a status, in these
            words:
          </p>
          <Facts
            facts={[
              ...wordsOf(STATUSES).map(
                (status) => [capital(STATUS_WORDS[status]), capital(STATUSES[status])] as const,
              ),
              [
                'No figure',
                'This site holds no row for that area, period and group. The publisher may have one: the page of the dataset says how much of it is held and leads to the publisher',
              ],
            ]}
          />
          <h2 class="govuk-heading-l" id="training">
            Training and its providers
          </h2>
          <ThemeSources catalogue={catalogue} theme="skills" />
          <LocationQuotientWords {...quotient} />
          <BesideWords />
          <h2 class="govuk-heading-l">Sample or real</h2>
          <p class="govuk-body">
            A new installation runs on a built-in sample, which is invented and says so on every
            page, chart and file.{' '}
            {frame.stamp === 'sample'
              ? 'This site is showing the sample.'
              : frame.stamp === 'real'
                ? 'This site is showing real figures.'
                : 'This site holds no figures yet.'}
          </p>
          <h2 class="govuk-heading-l">Use it in your own work</h2>
          <p class="govuk-body">
            Every figure here comes from an open programming interface, which starts at{' '}
            <a class="govuk-link" href="/v1/datasets">
              the catalogue as JSON
            </a>
            . No key is needed. Keep to the licence that each dataset names, and cite the version.
          </p>
        </div>
      </div>
    </Page>
  );
}
