import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { inForceWords } from '../../../words/area.ts';

/** Where the figures of an area without any are: under the code before it, or after it. */
export const Elsewhere: FC<{ area: AreaRecord; elsewhere: readonly AreaRecord[] }> = ({
  area,
  elsewhere,
}) =>
  elsewhere.length === 0 ? (
    <></>
  ) : (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        No figures are held under this code ({area.code}, {inForceWords(area.in_force)}). They are
        held under {elsewhere.length === 1 ? 'another code' : 'other codes'}, whose boundary may
        differ:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {elsewhere.map(({ code, name, in_force: inForce }) => (
          <li>
            <a class="govuk-link" href={`/areas/${code}`}>
              {name} ({code})
            </a>
            , the {area.successors.some((each) => each.code === code) ? 'later' : 'earlier'} code,{' '}
            {inForceWords(inForce)}
          </li>
        ))}
      </ul>
    </div>
  );
