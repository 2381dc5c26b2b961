import type { FC } from 'hono/jsx';
import type { SidedProfile } from '../../../../schemas/answers/sides/beside.ts';
import { SIDES } from '../../../../schemas/dataset/headline.ts';
import { Section } from '../../../parts/layout/section.tsx';
import { apiPath } from '../../../reading/api-client.ts';
import { countVerdicts, verdictSentence } from '../../../words/beside.ts';
import { JobBox } from '../../../parts/form/job-box.tsx';
import { SideTables } from '../../../parts/figures/side-tables.tsx';
import { WantedLists } from './wanted.tsx';

type Held = Pick<
  SidedProfile,
  'area' | 'demand' | 'wanted' | 'provision' | 'demand_beside_provision'
>;

const BESIDE = 'The two side by side';

/** The sections that both sides of an area have, as the contents list them. */
export function sideSections(held: Held) {
  const { demand, wanted, provision, demand_beside_provision: beside } = held;
  return [
    ...(demand.length > 0 || wanted ? [['wanted', SIDES.demand] as const] : []),
    ...(provision.length > 0 ? [['courses', SIDES.provision] as const] : []),
    ...(beside ? [['beside', BESIDE] as const] : []),
  ];
}

/** What employers want, what courses lead to, and what can be said of the two together. */
export const Sides: FC<{ held: Held }> = ({ held }) => {
  const { area, demand, wanted, provision, demand_beside_provision: beside } = held;
  const whole = beside?.groups.find(({ level }) => level === 0);
  return (
    <div class="app-sides">
      {(demand.length > 0 || wanted) && (
        <Section id="wanted" title={SIDES.demand}>
          {wanted && <WantedLists wanted={wanted} area={area.code} />}
          <div class="app-no-print">
            <JobBox place={area.name} label={`Find a job in ${area.name}`} />
          </div>
          <SideTables measures={demand} />
        </Section>
      )}
      {provision.length > 0 && (
        <Section id="courses" title={SIDES.provision}>
          <SideTables measures={provision} />
          <p class="govuk-body app-no-print">
            <a class="govuk-link" href={apiPath('/subjects', { area: area.code })}>
              By subject: the work that it may lead to, who teaches it, and what its learners came
              to
            </a>
          </p>
        </Section>
      )}
      {beside && (
        <Section id="beside" title={BESIDE}>
          <p class="govuk-body">
            {countVerdicts(beside.groups.filter(({ level }) => level === 1))}
            {whole && ` All occupations together: ${verdictSentence(whole, beside)}`}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/beside/${area.code}`}>
              Demand beside provision in {area.name}, one page to print
            </a>
          </p>
        </Section>
      )}
    </div>
  );
};
