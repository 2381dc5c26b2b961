import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import { measureHref } from './measure-href.ts';

/** Columns that the page of a measure has parameters of its own for, or needs none. */
const OWN = new Set(['area', 'measure', 'period', 'version']);

/** The codes of dimensions that a figure is of, by column. */
export function figureCodes({ cite }: Pick<CitedFigure, 'cite'>): Readonly<Record<string, string>> {
  const key = new URLSearchParams(cite.split('?')[1] ?? '');
  return Object.fromEntries([...key].filter(([column]) => !OWN.has(column)));
}

/** The page of the figure that is said: its measure, its place and the codes that it is limited to. */
export function figureHref(figure: CitedFigure): string {
  const { measure, area, dataset } = figure;
  const areas = area === undefined ? undefined : [area];
  return measureHref(measure, { areas, dataset, ...figureCodes(figure) });
}
