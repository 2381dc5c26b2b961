import type { FC } from 'hono/jsx';
import { strayParameters } from '../../words/stray-parameters.ts';

interface StrayParametersProps {
  readonly query: Readonly<Record<string, unknown>>;
  readonly known: readonly string[];
}

/** Says at the top of a page what of its address it does not know; nothing is silently left out. */
export const StrayParameters: FC<StrayParametersProps> = ({ query, known }) => (
  <>
    {strayParameters(query, known).map((words) => (
      <p class="govuk-inset-text app-caution">{words}</p>
    ))}
  </>
);
