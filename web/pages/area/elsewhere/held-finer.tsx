import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { measureHref } from '../../../reading/measures/measure-href.ts';
import { listWords } from '../../../../schemas/words/list.ts';
import type { Finer } from './read-finer.ts';

/** Says which measures are held for an area in parts and not as the whole, and leads to the parts. */
export const HeldFiner: FC<{ area: AreaRecord; finer: readonly Finer[] }> = ({ area, finer }) => (
  <>
    {finer.map(({ dataset, measure, shown, by, period, data, query }) => (
      <p class="govuk-body">
        {`Held for ${area.name}, but not for ${listWords(by.map(({ without }) => `“${without}”`)) || 'the codes of this page'}: ${shown.what}. `}
        <a
          class="govuk-link"
          href={measureHref(measure.id, { areas: [area.code], dataset: dataset.id })}
        >
          {measure.name} by {listWords(by.map(({ name }) => name.toLowerCase())) || 'code'},{' '}
          {period}
        </a>
        {', '}
        <a class="govuk-link" href={`${data}.csv${query}`}>
          as CSV<span class="govuk-visually-hidden">: {measure.name}</span>
        </a>
        . They are not added up here: rounded or hidden parts make no total.
      </p>
    ))}
  </>
);
