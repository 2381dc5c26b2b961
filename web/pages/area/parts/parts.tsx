import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { apiPath } from '../../../reading/api-client.ts';
import type { PageContext } from '../../context.ts';
import type { AreaContent } from '../load.ts';
import { DemandPart } from './demand.tsx';
import { IndustriesPart } from './industries.tsx';
import { OverTimePart } from './over-time.tsx';
import { ProvisionPart } from './provision.tsx';
import { SideBySidePart } from './side-by-side.tsx';

interface PartsProps {
  readonly area: AreaRecord;
  readonly content: AreaContent;
  readonly context: PageContext;
}

/** The parts of the page below its first screen, each with one figure; those without any are left out. */
export const Parts: FC<PartsProps> = ({ area, content, context: { today } }) => {
  const { sides, delivers, programmes, afterCourses, charts, linesOf, industries } = content;
  const overTime = (name: 'work' | 'pay' | 'skills' | 'people') => ({
    name,
    area: area.code,
    lines: linesOf[name] ?? [],
    chart: charts[name],
    today,
  });
  const groups = { href: apiPath('/groups', { area: area.code }), words: 'Groups of people here' };
  return (
    <div class="app-parts">
      <DemandPart held={sides} lines={linesOf.demand ?? []} chart={charts.demand} today={today} />
      <ProvisionPart {...{ held: sides, delivers, programmes, afterCourses }} />
      <SideBySidePart area={area} beside={sides.demand_beside_provision} />
      <OverTimePart {...overTime('work')} />
      <OverTimePart {...overTime('pay')} />
      {industries && <IndustriesPart {...industries} area={area} today={today} />}
      <OverTimePart {...overTime('skills')} />
      <OverTimePart {...overTime('people')} links={[groups]} />
    </div>
  );
};
