import type { FC } from 'hono/jsx';
import { ASSUMPTIONS, SUPPLIES_NOT_COUNTED } from '../../../schemas/figures/beside/assumptions.ts';
import { listWords } from '../../../schemas/words/list.ts';

/** How demand is set beside provision, what that takes for granted, and what was found of it. */
export const BesideWords: FC = () => (
  <>
    <h2 class="govuk-heading-l" id="demand-beside-provision">
      Demand beside provision
    </h2>
    <p class="govuk-body">
      Courses and occupations are many to many. At most all achievements of every subject that is
      linked to a group of occupations lead there, and at least those of subjects that are linked to
      nothing else; rounded and hidden figures widen both. The people among them, times the share
      who enter related work, divided by the openings of a year, are a range. More openings than
      local completers is said only where the whole range is below one.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      {Object.values(ASSUMPTIONS).map((message) => (
        <li>{message}</li>
      ))}
    </ul>
    <p class="govuk-body">
      Not counted: {listWords(Object.values(SUPPLIES_NOT_COUNTED))}. That there are more completers
      than openings is never said: in invented economies whose truth is known, it was wrong in more
      than one of twenty where fewer enter related work than is assumed. That there are more
      openings was right in more than nineteen of twenty in all of them; often others filled those
      all the same, so it is no shortage.
    </p>
  </>
);
