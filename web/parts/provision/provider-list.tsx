import type { FC } from 'hono/jsx';
import type { EntityList } from '../../../schemas/answers/entity.ts';

/**
 * Providers, each a way to its page, with the number that tells two of one name apart, how far it is
 * where that was asked, and what each has to do with the place that was asked for.
 */
export const ProviderList: FC<{ providers: EntityList['data'] }> = ({ providers }) => (
  <ul class="govuk-list">
    {providers.map(({ code, name, found_name, linked, near: away }) => (
      <li>
        <a class="govuk-link" href={`/providers/${code}`}>
          {name}
        </a>{' '}
        ({code}){found_name !== null && <>, also printed as “{found_name}”</>}
        {away && <span class="app-status"> {away.words}.</span>}
        {linked
          .filter(({ to }) => to === 'area')
          .map(({ words }) => (
            <span class="app-status"> {words}.</span>
          ))}
      </li>
    ))}
  </ul>
);
