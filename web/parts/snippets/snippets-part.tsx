import type { FC } from 'hono/jsx';
import type { Snippets } from './request-snippets.ts';
import { LANGUAGES } from './snippets.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';

/** A request in the languages that can say it, each to be opened; `about` tells examples apart. */
export const SnippetFolds: FC<{ snippets: Snippets; about: string }> = ({ snippets, about }) => (
  <>
    {wordsOf(LANGUAGES).map((language, index) => {
      const code = snippets[language];
      if (code === undefined) return null;
      const name = LANGUAGES[language];
      return (
        <details class="govuk-details" open={index === 0}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {name}
              <span class="govuk-visually-hidden">: {about}</span>
            </span>
          </summary>
          <pre class="app-code" tabindex={0} aria-label={`${name}: ${about}`} role="region">
            <code>{code}</code>
          </pre>
        </details>
      );
    })}
  </>
);
