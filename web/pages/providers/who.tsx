import type { FC } from 'hono/jsx';
import type { EntityRecord } from '../../../schemas/answers/entity.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { Facts } from '../../parts/facts.tsx';
import { Table } from '../../parts/table.tsx';
import { dateWords, periodWords } from '../../words/date.ts';

interface WhoProps {
  readonly record: EntityRecord;
  readonly subjects: ReadonlyMap<string, string>;
  readonly areaName: (code: string) => string;
}

type Attribute = EntityRecord['attributes'][string];

const texts = (value: Attribute | undefined): readonly string[] | undefined =>
  Array.isArray(value) ? value : undefined;

/** A merger as the register has it: the day, what, two numbers, and the address that tells of it. */
const Merger: FC<{ words: string; own: string }> = ({ words, own }) => {
  const [day = '', , from = '', , to = '', , source = ''] = words.split(' ');
  const other = from === own ? to : from;
  return (
    <li>
      {from === own ? 'It merged into' : 'Into it merged'}{' '}
      <a class="govuk-link" href={`/providers/${other}`}>
        {other}
      </a>{' '}
      on {dateWords(day)} (
      <a class="govuk-link" href={source}>
        source<span class="govuk-visually-hidden"> of the merger with {other}</span>
      </a>
      )
    </li>
  );
};

const NOT_HELD = 'Not held here';

/** Areas by name, each leading to its page; that none is held where none is. */
const Areas: FC<Pick<WhoProps, 'areaName'> & { codes: Attribute | undefined }> = ({
  codes,
  areaName,
}) => {
  const held = texts(codes);
  if (!held) return <>{NOT_HELD}</>;
  return (
    <>
      {held.map((code, at) => (
        <>
          {at > 0 && ', '}
          <a class="govuk-link" href={`/areas/${code}`}>
            {areaName(code)}
          </a>
        </>
      ))}
    </>
  );
};

/** Subjects by name, those of tier 1: their parts have codes of two numbers. */
function subjectWords(codes: readonly string[], subjects: WhoProps['subjects']): string {
  const named = codes.flatMap((code) => subjects.get(code) ?? []);
  return named.length > 0 ? listWords(named) : listWords(codes);
}

/** Who a provider is: names, mergers, subjects and places, and what of these is not held. */
export const Who: FC<WhoProps> = ({ record, subjects, areaName }) => {
  const { attributes, code } = record;
  const taught = texts(attributes.subjects);
  const mergers = texts(attributes.mergers);
  return (
    <Facts
      facts={[
        ['UKPRN', code],
        [
          'Kind of provider',
          attributes.kind === undefined ? NOT_HELD : String(attributes.kind ?? NOT_HELD),
        ],
        ['Head office', <Areas codes={attributes.head_office_in} areaName={areaName} />],
        [
          'Where its apprentices live',
          <Areas codes={attributes.learners_live_in} areaName={areaName} />,
        ],
        [
          'Where it teaches apprentices',
          <Areas codes={attributes.delivers_in} areaName={areaName} />,
        ],
        [
          'Venues of its listed courses',
          <Areas codes={attributes.lists_courses_in} areaName={areaName} />,
        ],
        ['Subjects with figures of it', taught ? subjectWords(taught, subjects) : NOT_HELD],
        [
          'Mergers',
          mergers ? (
            <ul class="govuk-list">
              {mergers.map((words) => (
                <Merger words={words} own={code} />
              ))}
            </ul>
          ) : (
            'None is held, which is not to say that there was none'
          ),
        ],
      ]}
    />
  );
};

/** Every name that is printed for it, and since when. */
export const Names: FC<Pick<WhoProps, 'record'>> = ({ record: { names, held } }) => {
  const titles = new Map(held.map(({ dataset, title }) => [dataset, title]));
  return (
    <Table
      id="names-table"
      caption="Names, and the periods of figures that they are printed in"
      columns={[{ head: 'Name' }, { head: 'In' }, { head: 'From' }, { head: 'To' }]}
      rows={names.map(({ name, source, first_period, last_period, known_by }) => [
        name,
        `${titles.get(source) ?? source}${known_by === 'reviewed' ? ' (matched by name, reviewed)' : ''}`,
        first_period === null ? '' : periodWords(first_period),
        last_period === null ? '' : periodWords(last_period),
      ])}
    />
  );
};
