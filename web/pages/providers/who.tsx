import type { Child, FC } from 'hono/jsx';
import type { EntityRecord } from '../../../schemas/answers/entity.ts';
import { inSentence, listWords } from '../../../schemas/words/list.ts';
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

/** Areas by name, each leading to its page. */
const Areas: FC<Pick<WhoProps, 'areaName'> & { codes: readonly string[] }> = ({
  codes,
  areaName,
}) => (
  <>
    {codes.map((code, at) => (
      <>
        {at > 0 && ', '}
        <a class="govuk-link" href={`/areas/${code}`}>
          {areaName(code)}
        </a>
      </>
    ))}
  </>
);

/** Where a provider is, by the attribute of the register that says so. */
const PLACES = [
  ['head_office_in', 'Head office'],
  ['learners_live_in', 'Where its apprentices live'],
  ['delivers_in', 'Where it teaches apprentices'],
  ['lists_courses_in', 'Venues of its listed courses'],
] as const;

/** Subjects by name, those of tier 1: their parts have codes of two numbers. */
function subjectWords(codes: readonly string[], subjects: WhoProps['subjects']): string {
  const named = codes.flatMap((code) => subjects.get(code) ?? []);
  return named.length > 0 ? listWords(named) : listWords(codes);
}

/** Who a provider is: kind, places, subjects, mergers; what of these is not held is told in one line. */
export const Who: FC<WhoProps> = ({ record, subjects, areaName }) => {
  const { attributes, code } = record;
  const taught = texts(attributes.subjects);
  const mergers = texts(attributes.mergers);
  const facts: readonly (readonly [string, Child | undefined])[] = [
    ['Kind of provider', attributes.kind?.toString()],
    ...PLACES.map(([attribute, title]) => {
      const held = texts(attributes[attribute]);
      return [title, held && <Areas codes={held} areaName={areaName} />] as const;
    }),
    ['Subjects with figures of it', taught && subjectWords(taught, subjects)],
    [
      'Mergers',
      mergers && (
        <ul class="govuk-list">
          {mergers.map((words) => (
            <Merger words={words} own={code} />
          ))}
        </ul>
      ),
    ],
  ];
  const lacking = facts.flatMap(([title, held]) => (held === undefined ? [inSentence(title)] : []));
  return (
    <>
      <Facts
        facts={[
          ['UKPRN', code],
          ...facts.flatMap(([title, held]): [string, Child][] =>
            held === undefined ? [] : [[title, held]],
          ),
        ]}
      />
      {lacking.length > 0 && (
        <p class="govuk-body-s">
          Not held here, which is not to say that there are none: {listWords(lacking)}.
        </p>
      )}
    </>
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
