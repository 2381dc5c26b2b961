import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../answers/area.ts';
import { dateWords } from '../../words/date.ts';

/** Says of an area that is no more when it ended and what came after it; nothing of others. */
export const Ended: FC<{ area: AreaRecord }> = ({ area }) => {
  const { in_force: inForce, successors } = area;
  if (inForce.to === null) return <></>;
  return (
    <p class="govuk-inset-text app-caution">
      This area ended on {dateWords(inForce.to)}: its figures stop there.
      {successors.length > 0 && ' After it came '}
      {successors.map(({ code, name }, index) => (
        <>
          {index > 0 && (index === successors.length - 1 ? ' and ' : ', ')}
          <a class="govuk-link" href={`/areas/${code}`}>
            {name}
          </a>
        </>
      ))}
      {successors.length > 0 && ', whose boundary may differ.'}
    </p>
  );
};
