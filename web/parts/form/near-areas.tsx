import type { FC } from 'hono/jsx';
import type { Entry } from '../../reading/search/entry.ts';

/** Areas that are spelt nearly as what was searched for. */
export const NearAreas: FC<{ areas: readonly Entry[] }> = ({ areas }) =>
  areas.length === 0 ? (
    <></>
  ) : (
    <>
      <p class="govuk-body">Did you mean:</p>
      <ul class="govuk-list govuk-list--bullet">
        {areas.map(({ href, name, about }) => (
          <li>
            <a class="govuk-link" href={href}>
              {name}
            </a>{' '}
            ({about})
          </li>
        ))}
      </ul>
    </>
  );
