import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import type { PageContext } from '../context.ts';

const CHECKED = [
  'Every kind of page is run through axe in a real browser whenever the program is tested; a page with a violation does not pass.',
  'The same tests load the pages at 320 pixels and fail if one scrolls sideways as a whole.',
  'Charts have a name, a sentence that says what they show, and a real table of the same figures.',
  'Colours of charts are measured against their background, and lines also differ by their dashes.',
  'Pages work without JavaScript, by keyboard alone, in forced colours and on paper.',
];
const NOT_CHECKED = [
  'No one who relies on a screen reader, magnifier or voice control has tried the pages yet.',
  'Texts are in English; Welsh names of areas are shown where they are held.',
  'Wide tables scroll sideways in a frame of their own on small screens.',
  'Files that are downloaded come as their format makes them; CSV and Parquet carry no structure for assistive technology.',
];

/** What was checked for accessibility, by whom, and what was not. */
export function accessibilityPage({ frame }: PageContext) {
  return (
    <Page
      frame={frame}
      title="Accessibility statement"
      description="What was checked so that everyone can use these pages, and what was not."
      before={<Breadcrumbs links={[]} />}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">Accessibility statement</h1>
          <p class="govuk-body-l">
            Alongside aims to meet level AA of the Web Content Accessibility Guidelines, version
            2.2. It has not been audited by anyone else.
          </p>
          <h2 class="govuk-heading-l">What is checked</h2>
          <ul class="govuk-list govuk-list--bullet">
            {CHECKED.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
          <h2 class="govuk-heading-l">What is not, or falls short</h2>
          <ul class="govuk-list govuk-list--bullet">
            {NOT_CHECKED.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
          <h2 class="govuk-heading-l">If something stops you</h2>
          <p class="govuk-body">
            Tell whoever runs this site which page it was and what you were trying to do. Everything
            on these pages is also answered as plain data, starting from{' '}
            <a class="govuk-link" href="/v1/datasets">
              the catalogue as JSON
            </a>
            .
          </p>
        </div>
      </div>
    </Page>
  );
}
