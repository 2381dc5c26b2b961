import { annualisePay, isPlausiblePay } from '../../../../schemas/figures/adverts/annual-pay.ts';
import type { PayConvention, PayPeriod } from '../../../../schemas/figures/adverts/annual-pay.ts';
import type { Advert } from '../../../../schemas/adverts/advert.ts';
import type { PayWhy } from '../../../../schemas/adverts/coded.ts';
import { readPay } from './read-pay.ts';
import type { PayRead } from './read-pay.ts';

/** Pay of an advert in pounds a year of full-time work; null is not known, and `why` says why. */
export interface CodedPay {
  readonly low: number | null;
  readonly high: number | null;
  readonly period: PayPeriod | null;
  readonly why: PayWhy;
}

/** From here on an amount without a period is for a year: nobody is paid it for a month. */
const YEARLY_FROM = 10_000;

const unknown = (why: PayWhy, period: PayPeriod | null = null): CodedPay => {
  return { low: null, high: null, period, why };
};

/** What the channel gives as numbers, read as a text would be. */
function readNumbers({ low, high, period }: Advert['pay']): PayRead | undefined {
  if ((low ?? high) === null) return undefined;
  const [from, to] = low !== null && high !== null && low > high ? [high, low] : [low, high];
  // Nought stands for an end that is not known.
  const ends = { low: from === 0 ? null : from, high: to === 0 ? null : to };
  if (ends.low === null && ends.high === null) return undefined;
  return { ...ends, period, isForeign: false, isOnTarget: false, isPart: false };
}

/**
 * Pay of an advert: what its text names, or else the numbers that the channel gives. The period is
 * the one in the text, or else that of the channel; amounts from £10,000 on are for a year where
 * neither says one. Pay that is estimated by the channel is left out.
 */
export function codePay(pay: Advert['pay'], convention: PayConvention): CodedPay {
  if (pay.predicted) return unknown('predicted');
  const said = pay.text === null ? undefined : readPay(pay.text);
  const read = said ?? readNumbers(pay);
  if (!read) return unknown(pay.text === null ? 'none' : 'words_only');
  const largest = read.high ?? read.low ?? 0;
  const period = read.period ?? pay.period ?? (largest >= YEARLY_FROM ? 'year' : null);
  if (read.isForeign) return unknown('not_pounds', period);
  if (read.isOnTarget) return unknown('on_target', period);
  if (period === null) return unknown('no_period');
  // An hourly rate is one of full time, however few hours are worked.
  if (read.isPart && period !== 'hour') return unknown('part_only', period);
  const annual = (end: number | null): number | null =>
    end === null ? null : annualisePay(end, period, convention);
  const [low, high] = [annual(read.low), annual(read.high)];
  if (!isPlausiblePay(low, high, convention)) return unknown('implausible', period);
  const isAssumed = read.period === null && pay.period === null;
  return { low, high, period, why: isAssumed ? 'year_assumed' : said ? 'parsed' : 'stated' };
}
