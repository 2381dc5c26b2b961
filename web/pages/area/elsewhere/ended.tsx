import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { dateWords } from '../../../words/date.ts';

/** Says of a code that is no more when it ended and what came after it; nothing of others. */
export const Ended: FC<{ area: AreaRecord }> = ({ area }) => {
  const { in_force: inForce, successors } = area;
  if (inForce.to === null) return <></>;
  const [next, ...others] = successors;
  // A successor of the same name is the same place under another code: it did not end.
  if (next?.name === area.name && others.length === 0) {
    return (
      <p class="govuk-inset-text app-caution">
        The code {area.code} was in use until {dateWords(inForce.to)}. It was replaced by{' '}
        <a class="govuk-link" href={`/areas/${next.code}`}>
          {next.code}
        </a>
        , which is {next.name} too, though its boundary may differ.
      </p>
    );
  }
  return (
    <p class="govuk-inset-text app-caution">
      This area ended on {dateWords(inForce.to)}.{successors.length > 0 && ' After it came '}
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
