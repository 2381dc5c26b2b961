import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import type { Beside } from '../../../../schemas/answers/sides/beside.ts';
import { countVerdicts, rangeWords, verdictWords } from '../../../words/beside.ts';
import { Part } from './part.tsx';

interface SideBySideProps {
  readonly area: Pick<AreaRecord, 'code' | 'name' | 'parents'>;
  readonly beside: Beside | null;
}

/** The skills plan area that a smaller area lies in today, where the two sides are told. */
const planOf = ({ parents }: SideBySideProps['area']) =>
  parents.find(({ type, ended }) => type === 'lsip' && ended === null);

/** Openings and local completers of all occupations and of their groups, and what can be said of both. */
export const SideBySidePart: FC<SideBySideProps> = ({ area, beside }) => {
  if (!beside) {
    const plan = planOf(area);
    return plan ? (
      <Part
        name="side-by-side"
        links={[{ href: `/beside/${plan.code}`, words: `Demand beside provision, ${plan.name}` }]}
      >
        <p class="govuk-body">
          Openings are not projected for an area of this size, so the two sides are told for the
          skills plan area that it lies in.
        </p>
      </Part>
    ) : (
      <></>
    );
  }
  const whole = beside.groups.find(({ level }) => level === 0);
  const groups = beside.groups.filter(({ level }) => level === 1);
  return (
    <Part
      name="side-by-side"
      caution={whole && `All occupations: ${verdictWords(whole, beside)}`}
      links={[
        { href: `/beside/${area.code}`, words: `Demand beside provision, one page to print` },
      ]}
      folded={{
        title: 'By group of occupations',
        content: (
          <table class="govuk-table app-two-sides" id="two-sides">
            <caption class="govuk-table__caption">
              Openings projected for an average year beside local completers
            </caption>
            <thead>
              <tr>
                <th scope="col">Group of occupations</th>
                <th scope="col">Openings</th>
                <th scope="col">Completers</th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ occupation_group_name: name, openings, completers }) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td>{rangeWords(openings)}</td>
                  <td>{rangeWords(completers)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ),
      }}
    >
      <p class="govuk-body">{countVerdicts(groups)}</p>
    </Part>
  );
};
