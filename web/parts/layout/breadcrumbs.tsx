import type { FC } from 'hono/jsx';

/** The way up: pairs of address and words, from the home page down; the page itself is left out. */
export const Breadcrumbs: FC<{ links: readonly (readonly [string, string])[] }> = ({ links }) => (
  <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
    <ol class="govuk-breadcrumbs__list">
      {[['/', 'Home'] as const, ...links].map(([href, words]) => (
        <li class="govuk-breadcrumbs__list-item">
          <a class="govuk-breadcrumbs__link" href={href}>
            {words}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);
