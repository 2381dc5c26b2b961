import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { capital, listWords } from '../../../../schemas/words/list.ts';
import type { Industries, Industry } from '../../../views/area/read-industries.ts';

const COLUMNS = {
  share: 'share',
  quotient: 'location quotient',
} as const;
type ToldColumn = keyof typeof COLUMNS;
const ORDER = ['share', 'quotient'] as const satisfies readonly ToldColumn[];

const MOST_NAMED = 4;

/** Reasons why numbers of a column cannot be told, with the industries of each; most first. */
function reasonsOf(industries: readonly Industry[], column: ToldColumn): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const { name, [column]: told } of industries) {
    if (!told.told) found.set(told.why, [...(found.get(told.why) ?? []), name]);
  }
  return [...found].toSorted(([, a], [, b]) => b.length - a.length);
}

function namesWords(names: readonly string[], all: number): string {
  if (names.length === all) return 'every industry';
  return names.length > MOST_NAMED ? `${names.length} of ${all} industries` : names.join('; ');
}

/** Sentences on a column: one where all of it is left out, otherwise one for each reason. */
function columnSentences(industries: readonly Industry[], column: ToldColumn): string[] {
  const reasons = reasonsOf(industries, column);
  const name = COLUMNS[column];
  if (industries.every(({ [column]: told }) => !told.told)) {
    return [`No ${name} is shown: ${reasons[0]?.[0] ?? 'there are no counts'}.`];
  }
  return reasons.map(
    ([why, names]) =>
      `${capital(name)} cannot be told: ${why} (${namesWords(names, industries.length)}).`,
  );
}

/** What was worked out here and what is the publisher's; undefined where neither is shown. */
function basisSentence({ industries, published, base }: Industries): string | undefined {
  const constructed = ORDER.filter(
    (column) =>
      industries.some(({ [column]: told }) => told.told) &&
      !(column === 'share' && published !== undefined),
  ).map((column) => `the ${COLUMNS[column]}`);
  if (constructed.length === 0) return undefined;
  const many = constructed.length > 1;
  const quotient = base
    ? ` The location quotient is the industry’s share here divided by its share in ${base.name}: 1 is the same share, 2 is twice it.`
    : '';
  const shown = industries.some((each) => each.quotient.told) ? quotient : '';
  return `${capital(listWords(constructed))} ${many ? 'are' : 'is'} constructed: worked out here from the published counts, and not the publisher’s.${shown}`;
}

/** What the numbers by industry rest on, how far they go, and why some cannot be told. */
export const IndustryNotes: FC<{ found: Industries; area: AreaRecord }> = ({ found, area }) => {
  const { industries, published, measure, base } = found;
  const basis = basisSentence(found);
  const sentences = ORDER.flatMap((column) =>
    column === 'quotient' && !base
      ? [
          `No location quotient is shown: the counts of ${measure.name.toLowerCase()} that are held here for ${area.name} have none for Great Britain or the country beside them.`,
        ]
      : columnSentences(industries, column),
  );
  return (
    <>
      {basis !== undefined && <p class="govuk-body">{basis}</p>}
      {published && (
        <p class="govuk-body">
          The share is the publisher’s own ({published.name.toLowerCase()}), and is printed as it
          was published.
        </p>
      )}
      <p class="govuk-body">
        No interval is shown: the counts come from a sample survey whose own error is not published
        with them, and an interval that left it out would look surer than it is. Small industries
        move with chance and rounding.
      </p>
      {measure.rounding?.zero_means && (
        <p class="govuk-body-s">
          A printed zero may stand for {measure.rounding.zero_means} jobs
          {published?.rounding?.zero_means
            ? `, and a printed share of zero for ${published.rounding.zero_means}%`
            : ''}
          .
        </p>
      )}
      {sentences.length > 0 && (
        <ul class="govuk-list govuk-body-s">
          {sentences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
};
