import type { FC } from 'hono/jsx';
import { apiPath } from '../../reading/api-client.ts';
import type { WizardChart } from '../../views/wizard/load.ts';
import type { Query } from '../../views/wizard/stray-words.ts';

/** Says that a chart is of the release that its address names, and how to leave it. */
export const Pinned: FC<{ chart: WizardChart; query: Query }> = ({ chart, query }) => {
  const { newest, manifest } = chart;
  if (query.version === undefined) return <></>;
  const old = newest !== null && newest !== manifest.version;
  return (
    <p class={old ? 'govuk-inset-text app-caution' : 'govuk-body'}>
      This chart stays with version {manifest.version}
      {old ? `, which is not the newest: that is ${newest}. ` : ', the newest now. '}
      <a class="govuk-link" href={apiPath('/wizard', { ...query, version: undefined })}>
        The same chart of the newest figures
      </a>
    </p>
  );
};
