import type { FC } from 'hono/jsx';
import { cautionLine } from '../../../schemas/figures/cautions/lines.ts';
import { type SharedChart, saidWith } from '../../views/shared-chart.ts';

/** The first sentence of a text. */
const firstSentence = (words: string): string => /^.*?[.!?](?=\s|$)/u.exec(words)?.[0] ?? words;

/** The one thing to mind of a figure, in one line; the others stand in what is folded below it. */
export const FigureCaution: FC<{ chart: SharedChart }> = ({ chart }) => {
  const words =
    chart.intent.age ?? cautionLine(chart.cautions) ?? firstSentence(saidWith(chart)[0] ?? '');
  return words === '' ? <></> : <p class="govuk-body-s app-mind">{words}</p>;
};
