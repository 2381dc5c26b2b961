import type { FC } from 'hono/jsx';
import {
  changeOnYear,
  findYearBefore,
  tellDirection,
} from '../../../schemas/figures/change/change.ts';
import type { Fineness } from '../../../schemas/figures/change/little-change.ts';
import type { Estimate } from '../../../schemas/figures/interval.ts';
import type { Flag, Status, Unit } from '../../../schemas/words/vocabulary.ts';
import { shortFigure } from '../../words/number.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { tellOnAYear } from '../tiles/tell-on-a-year.ts';

/** A figure of one period; dates are ISO. */
export interface Dated extends Estimate {
  readonly period_start: string;
  readonly period_end: string;
  readonly period_name: string;
  readonly unit: Unit;
  readonly status: Status;
  readonly flags: readonly Flag[];
}

interface YearBeforeProps {
  readonly row: Dated;
  /** The series of the row. */
  readonly rows: readonly Dated[];
  readonly fineness: Fineness;
  readonly breaks: readonly { readonly date: string }[];
  readonly isEstimate: boolean;
}

/** A figure with its period and whether it will be revised: `3.9% in December 2024 (provisional)`. */
export function datedWords({ value, unit, status, flags, period_name }: Dated, decimals: number) {
  const said = value === null ? STATUS_WORDS[status] : shortFigure(value, unit, decimals);
  return `${said}, ${period_name}${flags.includes('provisional') ? ' (provisional)' : ''}`;
}

/** The figure a year before with its period and status, and the change as far as it can be told. */
export function yearBeforeWords(props: YearBeforeProps): string {
  const { row, rows, fineness, breaks, isEstimate } = props;
  const pair = findYearBefore(rows, row, breaks);
  const change = changeOnYear(row, pair, fineness);
  const told = tellOnAYear(
    {
      ...{ latest: row, year_before: pair.before ?? null, broken: pair.broken },
      change: change
        ? { difference: change.difference, direction: tellDirection(change, isEstimate) }
        : null,
    },
    fineness.decimals,
  ).words;
  if (!pair.before) return `${told}.`;
  const then = `A year before: ${datedWords(pair.before, fineness.decimals)}.`;
  return pair.before.value === null || told === '' ? then : `${then} ${told}.`;
}

/** Said of a figure that has a number: what it was a year before. */
export const YearBefore: FC<YearBeforeProps> = (props) =>
  props.row.value === null ? (
    <></>
  ) : (
    <p class="govuk-body app-year-before">{yearBeforeWords(props)}</p>
  );
