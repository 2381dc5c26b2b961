import type { Advert } from '../../../schemas/adverts/advert.ts';

interface Printed {
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly currency?: string | null | undefined;
  readonly period: Advert['pay']['period'];
  readonly text?: string | null | undefined;
}

/**
 * Pay that a channel gives as amounts. Amounts of another currency are no pounds: they stay in the
 * text alone. An amount that is zero or missing is one that the channel does not give.
 */
export function readPounds({ low, high, currency, period, text }: Printed): Partial<Advert['pay']> {
  const amounts = [low, high].filter((amount) => typeof amount === 'number' && amount > 0);
  const printed = text ?? null;
  if (amounts.length === 0) return { text: printed };
  if (currency !== 'GBP') {
    return { text: printed ?? `${currency ?? 'unknown currency'} ${amounts.join(' to ')}` };
  }
  return { text: printed, low: low ?? null, high: high ?? null, period };
}
