import type { FC } from 'hono/jsx';

/** What is on a long page: pairs of the id of a heading and its words. */
export const Contents: FC<{ sections: readonly (readonly [string, string])[] }> = ({
  sections,
}) => (
  <nav class="app-contents" aria-label="On this page">
    <ol class="govuk-list">
      {sections.map(([id, words]) => (
        <li>
          <a class="govuk-link" href={`#${id}`}>
            {words}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);
