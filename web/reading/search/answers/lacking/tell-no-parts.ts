import type { Question } from '../../question/question.ts';
import type { NotHeld } from '../answered.ts';
import { tellSource } from '../find-outside.ts';
import { byWords } from '../../question/words/limits/read-part.ts';
import type { FigureByPart } from '../figures/read-by-part.ts';
import type { AnsweredFigure } from '../figures/read-figure.ts';

/** That a figure is not held by the parts that are asked for, with its publisher, who may have them. Pure. */
export function tellNoParts(
  [figure]: readonly AnsweredFigure[],
  { by, measures: [first] }: Pick<Question, 'by' | 'measures'>,
  told: FigureByPart | undefined,
): NotHeld[] {
  if (!figure || !by || told?.figure === figure || figure.measure.id !== first?.id) return [];
  const { measure, place, dataset } = figure;
  return [
    {
      what: `${byWords(measure.name, by)}, ${place.name}`,
      outside: dataset && tellSource(dataset),
    },
  ];
}
