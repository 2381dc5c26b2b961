import type { FC } from 'hono/jsx';
import type { SidedProfile } from '../../../../schemas/answers/sides/beside.ts';
import { JobBox } from '../../../parts/form/job-box.tsx';
import { SideTables } from '../../../parts/figures/side-tables.tsx';
import { Bars } from '../../../parts/tiles/bars.tsx';
import { adviseHref } from '../../../reading/jobs/advise-href.ts';
import { jobHref } from '../../../reading/jobs/job-href.ts';
import { advertWords } from '../../../words/jobs/adverts.ts';
import { PooledGroups } from '../sides/pooled-groups.tsx';
import { WantedLists } from '../sides/wanted.tsx';
import type { Wanted } from '../../../../schemas/answers/jobs/wanted.ts';
import type { Line } from '../lines.ts';
import { type SeriesChart, OverTimePart, linesLinks } from './over-time.tsx';
import { Part } from './part.tsx';

const FOLDED = 'More on demand';

interface DemandProps {
  readonly held: Pick<SidedProfile, 'area' | 'demand' | 'wanted'>;
  readonly lines: readonly Line[];
  readonly chart: SeriesChart | undefined;
  readonly today: string | undefined;
}

const CAUTION = 'One employer may place many adverts; an advert is not a vacancy.';

/** The occupations that most adverts are for, each a way to the job here. */
const MostWanted: FC<{ area: string; wanted: Wanted }> = ({ area, wanted }) => {
  const { kind, most } = wanted;
  return (
    <Bars
      id="most-adverts"
      caption={`Most advertised, ${advertWords(kind, most[0]?.adverts.period_name ?? '')}, ${wanted.area.name}`}
      heads={['Occupation', 'Adverts']}
      decimals={0}
      dataset={most[0]?.adverts.dataset ?? ''}
      bars={most.map(({ code, name, adverts }) => ({
        name: (
          <a class="govuk-link" href={jobHref(code, area)}>
            {name}
          </a>
        ),
        row: adverts,
        side: 'demand' as const,
        codes: { occupation: code },
      }))}
    />
  );
};

/** What employers ask for here: the occupations that most adverts are for, otherwise adverts over time. */
export const DemandPart: FC<DemandProps> = ({ held, lines, chart, today }) => {
  const { area, demand, wanted } = held;
  const ask = {
    href: adviseHref({ place: area.name, area: area.code }),
    words: 'Ask about a job here',
  };
  const links = [ask, ...linesLinks(lines, area.code)];
  const folded = (
    <div class="app-sides">
      {wanted && <WantedLists wanted={wanted} area={area.code} />}
      <div class="app-no-print">
        <JobBox place={area.name} label={`Find a job in ${area.name}`} />
      </div>
      {wanted?.pooled && <PooledGroups pool={wanted.pooled} name={wanted.area.name} />}
      <SideTables measures={demand} />
    </div>
  );
  if (wanted && wanted.most.length > 0) {
    return (
      <Part
        name="demand"
        caution={CAUTION}
        links={links}
        folded={{ title: FOLDED, content: folded }}
      >
        <MostWanted area={area.code} wanted={wanted} />
      </Part>
    );
  }
  if (chart) return <OverTimePart {...{ name: 'demand', area: area.code, lines, chart, today }} />;
  if (demand.length === 0) return <></>;
  return <Part name="demand" links={links} folded={{ title: FOLDED, content: folded }} />;
};
