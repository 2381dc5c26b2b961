import type { FC } from 'hono/jsx';
import { wholeWords } from '../../../schemas/figures/cautions/whole-of-parts.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { measureHref } from '../../reading/measures/measure-href.ts';
import type { HeldParts } from '../../reading/measures/read-parts.ts';

/** For which codes a measure has no figure of an area, as part of a sentence; empty where it has all. */
export const withoutWords = ({ by }: Pick<HeldParts, 'by'>): string =>
  listWords(by.map(({ without }) => `“${without}”`));

/** Leads to the parts of a measure that are held for an area, and says why they make no figure of the whole. */
export const PartsLinks: FC<HeldParts> = (parts) => {
  const { area, dataset, measure, by, only, period, data, query } = parts;
  return (
    <>
      <a
        class="govuk-link"
        href={measureHref(measure.id, { areas: [area], dataset: dataset.id, ...only })}
      >
        {measure.name} by {listWords(by.map(({ name }) => name.toLowerCase())) || 'code'}, {period}
      </a>
      {', '}
      <a class="govuk-link" href={`${data}.csv${query}`}>
        as CSV<span class="govuk-visually-hidden">: {measure.name}</span>
      </a>
      . {wholeWords(measure)}
    </>
  );
};
