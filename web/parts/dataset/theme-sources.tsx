import type { FC } from 'hono/jsx';
import { THEMES, type Theme } from '../../../schemas/words/vocabulary.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { findSources } from '../../reading/catalogue.ts';
import { DatasetList } from './dataset-list.tsx';

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
      {main.length > 0 && <DatasetList datasets={main} />}
      {partly.length > 0 && (
        <>
          <p class="govuk-body">Held here, with some figures on {subject}:</p>
          <DatasetList datasets={partly} />
        </>
      )}
      {linked.length > 0 && (
        <>
          <p class="govuk-body">Sources on {subject} that are described and linked here:</p>
          <DatasetList datasets={linked} />
        </>
      )}
    </>
  );
};
