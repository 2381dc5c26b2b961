import type { FC } from 'hono/jsx';

/** What every page leads to at its end: what the site is, what its words mean, and the data behind it. */
const LINKS = [
  ['/about', 'About Alongside'],
  ['/signals', 'Tell of jobs to come'],
  ['/glossary', 'What the words mean'],
  ['/accessibility', 'Accessibility'],
  ['/developers', 'For developers'],
  ['/v1/datasets', 'Catalogue as JSON'],
  ['/feed.atom', 'Releases as a feed'],
  ['/problems', 'Problems and what they mean'],
] as const;

/** The end of every page. */
export const Footer: FC = () => (
  <footer class="app-footer">
    <div class="govuk-width-container">
      <ul>
        {LINKS.map(([href, words]) => (
          <li>
            <a class="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
      <p>
        Figures belong to their publishers and come under the licence that each dataset names.
        Alongside is not a service of GOV.UK.
      </p>
    </div>
  </footer>
);
