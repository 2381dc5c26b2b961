import type { FC } from 'hono/jsx';

/** What every page ends with: the statements, and the data behind the page. */
export const Footer: FC = () => (
  <footer class="app-footer">
    <div class="govuk-width-container">
      <ul>
        <li>
          <a class="govuk-link" href="/about">
            About Alongside
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/accessibility">
            Accessibility statement
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/v1/datasets">
            Catalogue as JSON
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/feed.atom">
            Releases as a feed
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/problems">
            Problems and what they mean
          </a>
        </li>
      </ul>
      <p>
        Figures belong to their publishers and come under the licence that each dataset names.
        Alongside is not a service of GOV.UK.
      </p>
    </div>
  </footer>
);
