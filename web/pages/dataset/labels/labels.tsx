import type { Child, FC } from 'hono/jsx';
import { AREA_TYPES, isAreaType } from '../../../../schemas/words/area-types.ts';
import { REGULARITIES, isOneOf } from '../../../../schemas/words/vocabulary.ts';
import type { AnsweredLabels } from '../../../../schemas/answers/dataset.ts';
import { Table } from '../../../parts/table.tsx';
import { dateWords } from '../../../words/date.ts';
import { listWords } from '../../../../schemas/words/list.ts';

const UNKNOWN = 'not known';

interface Compared {
  readonly agrees: boolean | null;
  readonly how: string | null;
}

function agreementWords({ agrees, how }: Compared): string {
  const verdict = agrees === null ? 'Cannot be compared' : agrees ? 'They agree' : 'They differ';
  return how === null || how === '' ? verdict : `${verdict}: ${how}`;
}

const Agreement: FC<{ label: Compared }> = ({ label }) =>
  label.agrees === false ? (
    <strong>{agreementWords(label)}</strong>
  ) : (
    <span>{agreementWords(label)}</span>
  );

function areaTypesWords(types: readonly string[] | null | undefined): string {
  if (!types || types.length === 0) return UNKNOWN;
  return listWords(types.map((type) => (isAreaType(type) ? AREA_TYPES[type].plural : type)));
}

function regularityWords(value: string | null): string {
  if (value === null) return UNKNOWN;
  return isOneOf(REGULARITIES, value) ? REGULARITIES[value] : value;
}

const datesWords = (value: string | null): string => (value === null ? UNKNOWN : dateWords(value));

/** The five labels: what each says, what was declared, what the data say, and how they compare. */
export const LabelsTable: FC<{ labels: AnsweredLabels }> = ({ labels }) => {
  const { source, regularity, date, classification, spatial_availability: spatial } = labels;
  const rows: Child[][] = [
    [
      'Source',
      <>
        {source.publisher}:{' '}
        <a class="govuk-link" href={source.url}>
          {source.name}
        </a>
      </>,
      source.declared ?? UNKNOWN,
      source.derived ?? UNKNOWN,
      <Agreement label={source} />,
    ],
    [
      'Regularity',
      regularity.name,
      regularityWords(regularity.declared),
      regularityWords(regularity.derived),
      <Agreement label={regularity} />,
    ],
    [
      'Date',
      date.updated === null
        ? (date.why_empty ?? 'The publisher gives no date of its last update')
        : `Updated ${dateWords(date.updated)}`,
      datesWords(date.declared),
      datesWords(date.derived),
      <Agreement label={date} />,
    ],
    [
      'Classification',
      [classification.name, ...classification.standards].join(', '),
      classification.declared ?? UNKNOWN,
      classification.derived ?? UNKNOWN,
      <Agreement label={classification} />,
    ],
    [
      'Spatial availability',
      areaTypesWords(spatial.value),
      areaTypesWords(spatial.declared),
      areaTypesWords(spatial.derived),
      <Agreement label={spatial} />,
    ],
  ];
  return (
    <Table
      id="labels"
      caption="The five labels, as declared and as the data themselves say"
      columns={[
        { head: 'Label' },
        { head: 'What it says', words: true },
        { head: 'Declared', words: true },
        { head: 'From the data', words: true },
        { head: 'Comparison', words: true },
      ]}
      rows={rows}
    />
  );
};
