import { type FC, useContext } from 'hono/jsx';
import { SiteContext } from './site.ts';
import { LANGUAGES, writeSnippets } from './snippets.ts';

interface SnippetListProps {
  readonly path: string;
  readonly query: string;
  /** Columns that hold codes and must be read as text. */
  readonly codes?: readonly string[];
}

/** The query at hand in every language, each to be opened. */
export const SnippetList: FC<SnippetListProps> = ({ path, query, codes = [] }) => {
  const base = useContext(SiteContext);
  const snippets = writeSnippets(base, path, query, codes);
  return (
    <div class="app-programs">
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
    </div>
  );
};
