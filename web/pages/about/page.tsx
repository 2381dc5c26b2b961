import { STATUSES, wordsOf } from '../../../schemas/words/vocabulary.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Facts } from '../../parts/facts.tsx';
import { LocationQuotientWords } from '../../parts/figures/location-quotient-words.tsx';
import { capital } from '../../../schemas/words/list.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { findWithQuotient } from '../../views/area/find-with-quotient.ts';
import { type PageContext } from '../context.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { TrainingGap } from '../../parts/dataset/training-gap.tsx';

/** What the site is, what it promises of a figure, and what its words mean. */
export async function aboutPage({ frame, client }: PageContext) {
  const [quotient, catalogue] = await Promise.all([
    findWithQuotient(client),
    readCatalogue(client),
  ]);
  return (
    <Page frame={frame} title="About Alongside" before={<Breadcrumbs links={[]} />}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">About Alongside</h1>
          <p class="govuk-body-l">
            Alongside gathers published labour-market figures for people who plan skills and jobs
            locally, so that what employers want can stand beside what training delivers. No figures
            on training or its providers are held yet.
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
          <TrainingGap catalogue={catalogue} />
          <LocationQuotientWords {...quotient} />
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
