import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';

/** What an area is, since when and what it became; of one that ended, with a way to what came after. */
export const AboutArea: FC<{ area: AreaRecord }> = ({
  area: { about, in_force: inForce, successors },
}) => {
  if (about.length === 0) return <></>;
  const words = about.join(' ');
  return inForce.to === null ? (
    <p class="govuk-body">{words}</p>
  ) : (
    <div class="govuk-inset-text app-caution">
      <p class="govuk-body">{words}</p>
      {successors.length > 0 && (
        <p class="govuk-body">
          Go to{' '}
          {successors.map(({ code, name }, index) => (
            <>
              {index > 0 && (index === successors.length - 1 ? ' or ' : ', ')}
              <a class="govuk-link" href={`/areas/${code}`}>
                {name}
              </a>
            </>
          ))}
          , whose boundary differs.
        </p>
      )}
    </div>
  );
};
