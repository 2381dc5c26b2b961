import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import type { Beside, BesideGroup } from '../../../../schemas/answers/sides/beside.ts';
import { capital } from '../../../../schemas/words/list.ts';
import { Table } from '../../../parts/table.tsx';
import { type Bar, Bars } from '../../../parts/tiles/bars.tsx';
import { findPlan } from '../../../reading/areas/find-plan.ts';
import { countVerdicts, rangeWords, verdictWords } from '../../../words/beside.ts';
import { Part } from './part.tsx';

interface SideBySideProps {
  readonly area: Pick<AreaRecord, 'code' | 'name' | 'parents'>;
  readonly beside: Beside | null;
}

/** Openings and local completers of all occupations, one bar each. */
const Both: FC<{ whole: BesideGroup; dataset: string }> = ({ whole, dataset }) => {
  const { openings, completers, occupation_group: group } = whole;
  const codes = { occupation_group: group };
  const bars: Bar[] = [
    ...(openings
      ? [{ name: 'Projected openings', row: openings, codes, side: 'demand' as const }]
      : []),
    ...(completers
      ? [{ name: 'Local completers', row: completers, codes, side: 'provision' as const }]
      : []),
  ];
  return (
    <Bars
      id="two-sides-of-all"
      caption="All occupations, people and jobs a year"
      heads={['Side', 'A year']}
      decimals={0}
      dataset={dataset}
      bars={bars}
    />
  );
};

/** What can be said of each group of occupations, with what no side counts. */
const Groups: FC<{ beside: Beside; groups: readonly BesideGroup[] }> = ({ beside, groups }) => {
  const whole = beside.groups.find(({ level }) => level === 0);
  return (
    <>
      <p class="govuk-body">
        {countVerdicts(groups)}
        {whole && ` All occupations together: ${verdictWords(whole, beside)}`}
      </p>
      <Table
        id="two-sides"
        caption="Openings projected for an average year beside local completers"
        columns={[
          { head: 'Group of occupations', words: true },
          { head: 'Openings', numeric: true },
          { head: 'Completers', numeric: true },
        ]}
        rows={groups.map(({ occupation_group_name: name, openings, completers }) => [
          name,
          rangeWords(openings),
          rangeWords(completers),
        ])}
      />
    </>
  );
};

/** Openings and local completers of all occupations and of their groups, and what can be said of both. */
export const SideBySidePart: FC<SideBySideProps> = ({ area, beside }) => {
  if (!beside) {
    const plan = findPlan(area);
    if (!plan) return <></>;
    return (
      <Part
        name="side-by-side"
        brief
        links={[{ href: `/beside/${plan.code}`, words: `Demand beside provision, ${plan.name}` }]}
      >
        <p class="govuk-body-s">Told for the skills plan area that this lies in.</p>
      </Part>
    );
  }
  const whole = beside.groups.find(({ level }) => level === 0);
  const groups = beside.groups.filter(({ level }) => level === 1);
  return (
    <Part
      name="side-by-side"
      caution={whole && `${capital(whole.verdict.words)}. Other supplies are not counted.`}
      links={[{ href: `/beside/${area.code}`, words: 'Demand beside provision' }]}
      folded={{ title: 'By group of occupations', content: <Groups {...{ beside, groups }} /> }}
    >
      {whole && <Both whole={whole} dataset={beside.dataset} />}
    </Part>
  );
};
