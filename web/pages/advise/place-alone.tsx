import type { FC } from 'hono/jsx';
import type { AreaSummary } from '../../../schemas/answers/area.ts';
import type { Wanted } from '../../../schemas/answers/jobs/wanted.ts';
import { Said, SaidFigure } from '../../parts/job/answer.tsx';
import { adviseHref } from '../../reading/jobs/advise-href.ts';
import { advertWords } from '../../words/jobs/adverts.ts';
import { plainName } from '../../words/jobs/plain-name.ts';

interface PlaceAloneProps {
  readonly area: AreaSummary;
  /** The place as it was typed. */
  readonly place: string;
  readonly wanted: Wanted | null;
}

/** What is asked for in a place, each job a way to its own answers. */
export const PlaceAlone: FC<PlaceAloneProps> = ({ area, place, wanted }) => {
  const [first] = wanted?.most ?? [];
  return (
    <>
      {!wanted || !first ? (
        <Said>Not known: no adverts by occupation are held for {area.name}.</Said>
      ) : (
        <>
          <Said>
            Most adverts, {advertWords(wanted.kind, first.adverts.period_name)}, {wanted.area.name}:
          </Said>
          <ol class="govuk-list govuk-list--number app-advise-list">
            {wanted.most.map(({ code, name, adverts }) => (
              <li>
                <a class="govuk-link" href={adviseHref({ job: code, place })}>
                  {plainName(name)}
                </a>
                : <SaidFigure figure={adverts} plain />
              </li>
            ))}
          </ol>
          {wanted.cautions.map(({ message }) => (
            <p class="govuk-body-s">{message}</p>
          ))}
        </>
      )}
    </>
  );
};
