import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { apiPath } from '../../reading/api-client.ts';

/** Where the form that makes a list of districts starts from an area; undefined where it has none. */
function listStep({ type, code, name, districts }: AreaRecord) {
  const listed = districts.map((district) => district.code).join('; ');
  if (type === 'custom') {
    return { words: 'Change this list', query: { districts: listed, name } };
  }
  if (type === 'lad') {
    return { words: 'List it with other districts', query: { districts: code } };
  }
  if (districts.length < 2) return undefined;
  return { words: 'Make a list of some of its districts', query: { districts: listed } };
}

/** What else can be asked of an area: a comparison, or a list of districts of one's own. */
export const NextSteps: FC<{ area: AreaRecord }> = ({ area }) => {
  const step = listStep(area);
  return (
    <ul class="govuk-list app-no-print">
      <li>
        <a class="govuk-link" href={apiPath('/compare', { areas: area.code })}>
          Compare with other areas
        </a>
      </li>
      {step && (
        <li>
          <a class="govuk-link" href={apiPath('/areas/custom', step.query)}>
            {step.words}
          </a>
        </li>
      )}
    </ul>
  );
};
