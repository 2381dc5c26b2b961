import type { FC } from 'hono/jsx';
import { nameIn, textOf } from '../../../../schemas/answers/rows/rows.ts';
import type { SideMeasure, SidedProfile } from '../../../../schemas/answers/sides/beside.ts';
import { cautionLine } from '../../../../schemas/figures/cautions/lines.ts';
import { UNITS } from '../../../../schemas/words/vocabulary.ts';
import { SideTables } from '../../../parts/figures/side-tables.tsx';
import { Programmes } from '../../../parts/provision/programmes.tsx';
import { Bars } from '../../../parts/tiles/bars.tsx';
import { apiPath } from '../../../reading/api-client.ts';
import type { ProgrammesHere } from '../../../reading/programmes/read-programmes.ts';
import type { ToldBeside } from '../../../reading/search/answers/answered.ts';
import type { WhoDelivers as Delivered } from '../load.ts';
import { WhoDelivers } from '../sides/who-delivers.tsx';
import { countWords } from '../../../words/number.ts';
import { Part } from './part.tsx';

/** Categories that are drawn; all stand in the table below. */
const DRAWN = 5;

interface ProvisionProps {
  readonly held: Pick<SidedProfile, 'area' | 'provision'>;
  readonly delivers: Delivered | undefined;
  readonly programmes: ProgrammesHere | undefined;
  readonly afterCourses: readonly ToldBeside[];
}

/** Where outcomes and earnings after courses stand, which are told of providers or wider places. */
const AfterCourses: FC<Pick<ProvisionProps, 'afterCourses'>> = ({ afterCourses }) =>
  afterCourses.length === 0 ? (
    <></>
  ) : (
    <section aria-labelledby="after-courses">
      <h3 class="govuk-heading-s" id="after-courses">
        After courses
      </h3>
      <ul class="govuk-list">
        {afterCourses.map(({ name, dataset, level }) => (
          <li>
            <a class="govuk-link" href={`/datasets/${dataset.id}`}>
              {name}
            </a>
            , {level}
          </li>
        ))}
      </ul>
    </section>
  );

/** The largest parts of a measure of provision, without its whole and what is not known. */
const Largest: FC<{ side: SideMeasure }> = ({ side }) => {
  const { name, by, figures, dataset } = side;
  const [whole, ...parts] = figures;
  if (!whole) return <></>;
  const largest = parts
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, DRAWN);
  return (
    <Bars
      id="largest-subjects"
      caption={`The largest of ${parts.length}: ${name}, ${whole.period_name}`}
      heads={[by.name, UNITS[whole.unit]]}
      decimals={0}
      dataset={dataset}
      bars={largest.map((row) => ({
        name: nameIn(row, by.id),
        row,
        side: 'provision' as const,
        codes: { [by.id]: textOf(row, by.id) ?? '' },
      }))}
    />
  );
};

/** What is taught here: the subjects that most is achieved in, and the way to who teaches it. */
export const ProvisionPart: FC<ProvisionProps> = ({
  held: { area, provision },
  delivers,
  programmes,
  afterCourses,
}) => {
  const [first] = provision;
  if (!first && !delivers && !programmes) return <></>;
  return (
    <Part
      name="provision"
      caution={first && cautionLine(first.cautions)}
      links={[
        { href: apiPath('/providers', { area: area.code }), words: 'Providers here' },
        ...(first
          ? [{ href: apiPath('/subjects', { area: area.code }), words: 'Subjects and their jobs' }]
          : []),
      ]}
      folded={{
        title: programmes ? 'More on provision, and employment programmes' : 'More on provision',
        content: (
          <div class="app-sides">
            <SideTables measures={provision} />
            {delivers && <WhoDelivers {...delivers} area={area} />}
            <AfterCourses afterCourses={afterCourses} />
            {programmes && (
              <section aria-labelledby="programmes">
                <h3 class="govuk-heading-s" id="programmes">
                  <a class="govuk-link" href="/datasets/programme-contracts">
                    Employment programmes here
                  </a>
                </h3>
                <Programmes programmes={programmes} place={area.name} />
              </section>
            )}
          </div>
        ),
      }}
    >
      {first ? (
        <Largest side={first} />
      ) : (
        <p class="govuk-body-s">
          {delivers && delivers.here.total > 0
            ? `${countWords(delivers.here.total, 'provider')} by name; no figures by subject.`
            : 'No figures of provision are held for this place.'}
        </p>
      )}
    </Part>
  );
};
