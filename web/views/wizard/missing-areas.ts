import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { type Asked, hasNumber, whichDrawn } from '../../charts/words/which-drawn.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import type { Choice } from './choice.ts';

/** Areas that were asked for and have no figure in a chart, by why they have none. */
export interface Missing {
  readonly why: string;
  readonly names: readonly string[];
}

/** Which of the areas asked for have a figure in a chart, and why the others have none. */
export interface WhichAreas {
  /** As a sentence; undefined where one area was asked for, or all of those picked are drawn. */
  readonly words: string | undefined;
  readonly missing: readonly Missing[];
}

/**
 * Which of the areas of a choice the rows found have a figure of: those without one are told apart
 * by whether the release lacks them, holds other figures of them, or has no number of this one.
 * Nothing is said where no row was found at all. Pure.
 */
export function whichAreas({ areas, group }: Choice, found: readonly FigureRow[]): WhichAreas {
  if (found.length === 0) return { words: undefined, missing: [] };
  const drawn = new Set(found.filter(hasNumber).map(({ area }) => area));
  const statuses = new Map(found.map(({ area, status }) => [area, status]));
  const byWhy = new Map<string, string[]>();
  const miss = (why: string, name: string): void => {
    byWhy.set(why, [...(byWhy.get(why) ?? []), name]);
  };
  for (const { code, name } of areas) {
    if (drawn.has(code)) continue;
    const status = statuses.get(code);
    miss(
      status ? STATUS_WORDS[status] : 'held here with other measures, codes or periods only',
      name,
    );
  }
  for (const name of group?.absent ?? []) miss('not held here in this dataset', name);
  const missing = [...byWhy].map(([why, names]) => ({ why, names }));
  const count = areas.length + (group?.absent.length ?? 0);
  const lacking = missing.reduce((sum, { names }) => sum + names.length, 0);
  const whole = areas.length === group?.areas.length ? group : undefined;
  const asked: Asked = {
    of: count,
    what: whole?.name.replace(/^all /, '') ?? 'areas chosen',
  };
  const said = count > 1 && (whole !== undefined || lacking > 0);
  return { words: said ? whichDrawn(count - lacking, asked) : undefined, missing };
}
