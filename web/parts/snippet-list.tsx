import type { FC } from 'hono/jsx';
import { LANGUAGES, writeSnippets } from '../snippets/snippets.ts';

interface SnippetListProps {
  /** Where the site is reached from outside; undefined where the operator has not said. */
  readonly base: string;
  readonly path: string;
  readonly query: string;
  /** Columns that hold codes and must be read as text. */
  readonly codes?: readonly string[];
}

/** The query at hand in every language, each to be opened. */
export const SnippetList: FC<SnippetListProps> = ({ base, path, query, codes = [] }) => {
  const snippets = writeSnippets(base, path, query, codes);
  return (
    <>
      {Object.entries(LANGUAGES).map(([language, name], index) => (
        <details class="govuk-details" open={index === 0}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{name}</span>
          </summary>
          <pre class="app-code" tabindex={0} aria-label={`${name} code`} role="region">
            <code>{Object.entries(snippets).find(([id]) => id === language)?.[1] ?? ''}</code>
          </pre>
        </details>
      ))}
    </>
  );
};
