import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { areaTypeWords } from '../../../schemas/words/area-types.ts';
import { apiPath } from '../../reading/api-client.ts';

/** What can be done with a list of districts: its page, a comparison, a chart, its profile. */
export const WhatNext: FC<{ area: AreaRecord }> = ({ area: { code, same_districts: same } }) => (
  <>
    {same.length > 0 && (
      <p class="govuk-body">
        The same districts make up{' '}
        {same.map(({ code: other, name, type }, at) => (
          <>
            {at > 0 && ', '}
            <a class="govuk-link" href={`/areas/${other}`}>
              {name}
            </a>
            {type !== null && ` (${areaTypeWords(type)})`}
          </>
        ))}
        . Where a figure is published for one of them, it is the figure of this list.
      </p>
    )}
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={`/areas/${code}`}>
          See its page
        </a>
      </li>
      <li>
        <a class="govuk-link" href={apiPath('/compare', { areas: code })}>
          Compare it with other areas
        </a>
      </li>
      <li>
        <a class="govuk-link" href={apiPath('/wizard', { areas: code })}>
          Make a chart of it
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/v1/profile/${code}`}>
          Its profile as JSON
        </a>
      </li>
    </ul>
  </>
);
