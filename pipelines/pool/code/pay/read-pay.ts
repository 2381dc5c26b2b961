import type { PayPeriod } from '../../../../schemas/figures/adverts/annual-pay.ts';
import { splitPay } from './pay-tokens.ts';
import { readStatements } from './read-statements.ts';
import type { PayStatement } from './read-statements.ts';

/** What a text says of pay, in the amounts and the period that it prints. */
export interface PayRead {
  readonly low: number | null;
  readonly high: number | null;
  readonly period: PayPeriod | null;
  /** In another currency than pounds. */
  readonly isForeign: boolean;
  /** What may be earned with commission; nothing else is said. */
  readonly isOnTarget: boolean;
  /** Pay of part time or of term time; that of full time is not said. */
  readonly isPart: boolean;
}

/** That of full time first; then what is pay in pounds; then the first that is printed. */
function choose(statements: readonly PayStatement[]): PayStatement | undefined {
  const isSigned = statements.some(({ currency }) => currency !== null);
  // Where one amount has a sign, numbers without one count something else.
  const signed = statements.filter(
    ({ currency, high, low }) => !isSigned || currency !== null || (high ?? low ?? 0) >= 1000,
  );
  const pay = signed.filter(({ isAside, isOnTarget }) => !isAside && !isOnTarget);
  return (
    pay.find(({ isFullTime }) => isFullTime) ??
    pay.find(({ isPart }) => !isPart) ??
    pay[0] ??
    signed.find(({ isOnTarget, isAside }) => isOnTarget && !isAside)
  );
}

/**
 * Reads the pay that a text names; undefined where it names no amount (`Competitive`). Nothing is made
 * annual and nothing is judged here. `From £18,000` has no high, and `Up to £30,000` no low.
 */
export function readPay(text: string): PayRead | undefined {
  const tokens = splitPay(text);
  const { statements, periods } = readStatements(tokens);
  const chosen = choose(statements);
  if (!chosen) return undefined;
  const { low, high, currency, isOnTarget, isFullTime } = chosen;
  const saysPart = chosen.isPart || tokens.some(({ kind }) => kind === 'part');
  const saysFull = isFullTime || tokens.some(({ kind }) => kind === 'full_time');
  return {
    ...{ low, high, isOnTarget, isForeign: currency === 'other' },
    period: chosen.period ?? periods[0] ?? null,
    isPart: saysPart && !saysFull,
  };
}
