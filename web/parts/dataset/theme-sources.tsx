import type { FC } from 'hono/jsx';
import { THEMES, type Theme } from '../../../schemas/words/vocabulary.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { findSources } from '../../reading/catalogue.ts';

const Links: FC<{ datasets: readonly DatasetSummary[] }> = ({ datasets }) => (
  <ul class="govuk-list govuk-list--bullet">
    {datasets.map(({ id, title, state }) => (
      <li>
        <a class="govuk-link" href={`/datasets/${id}`}>
          {title}
        </a>
        {state === 'ended' && ' (ended)'}
      </li>
    ))}
  </ul>
);

interface ThemeSourcesProps {
  readonly catalogue: readonly DatasetSummary[];
  readonly theme: Theme;
}

/** What is held on a theme and which sources on it are linked, as the catalogue has it. */
export const ThemeSources: FC<ThemeSourcesProps> = ({ catalogue, theme }) => {
  const { main, partly, linked } = findSources(catalogue, theme);
  const subject = THEMES[theme].toLowerCase();
  return (
    <>
      <p class="govuk-body">
        {main.length > 0
          ? `Held here on ${subject}:`
          : `No dataset that is mainly about ${subject} is held here.`}
      </p>
      {main.length > 0 && <Links datasets={main} />}
      {partly.length > 0 && (
        <>
          <p class="govuk-body">Held here, with some figures on {subject}:</p>
          <Links datasets={partly} />
        </>
      )}
      {linked.length > 0 && (
        <>
          <p class="govuk-body">Sources on {subject} that are described and linked here:</p>
          <Links datasets={linked} />
        </>
      )}
    </>
  );
};
