import type { PayPeriod } from '../../../../schemas/figures/adverts/annual-pay.ts';
import { isOneOf } from '../../../../schemas/words/vocabulary.ts';
import type { PayAmount, PayToken } from './pay-tokens.ts';

/** One amount or range that a text names, with what is said of it. */
export interface PayStatement {
  low: number | null;
  high: number | null;
  period: PayPeriod | null;
  currency: PayAmount['currency'];
  /** What may be earned with commission. */
  isOnTarget: boolean;
  /** No pay: a bonus, an allowance. */
  isAside: boolean;
  /** Said to be that of full time. */
  isFullTime: boolean;
  /** Said to be that of part time or of term time. */
  isPart: boolean;
}

/** Words between two pieces that still belong together: `OTE of around £40k`. */
const WORDS_BETWEEN = 2;

const THOUSAND = 1000;
const inPounds = ({ value, isThousands }: PayAmount): number =>
  isThousands && value < THOUSAND ? value * THOUSAND : value;

/** Both ends of a range in pounds: in `25-30K` and `30-45,000` the first is of thousands too. */
function readRange(first: PayAmount, second: PayAmount): readonly [number, number] {
  const [a, b] = [inPounds(first), inPounds(second)];
  const low = a < THOUSAND && b >= THOUSAND && a * THOUSAND <= b ? a * THOUSAND : a;
  const high = first.isThousands && b < THOUSAND && b * THOUSAND >= low ? b * THOUSAND : b;
  return low <= high ? [low, high] : [high, low];
}

/** Walks over the pieces of a text. */
class Walk {
  #at = 0;
  constructor(private readonly tokens: readonly PayToken[]) {}

  peek(ahead = 0): PayToken | undefined {
    return this.tokens[this.#at + ahead];
  }

  /** Takes the next piece if it is of one of these kinds. */
  take<K extends PayToken['kind']>(
    ...kinds: readonly K[]
  ): Extract<PayToken, { kind: K }> | undefined {
    const next = this.peek();
    const is = (token: PayToken): token is Extract<PayToken, { kind: K }> =>
      kinds.some((kind) => kind === token.kind);
    if (next === undefined || !is(next)) return undefined;
    this.#at += 1;
    return next;
  }

  next(): PayToken | undefined {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Whether an amount follows, but for a few words and for `up to` and the like. */
  leadsToAmount(): boolean {
    for (let ahead = 0, words = 0; words <= WORDS_BETWEEN; ahead += 1) {
      const token = this.peek(ahead);
      if (token?.kind === 'amount') return true;
      if (token?.kind === 'word') words += 1;
      else if (token?.kind !== 'up_to' && token?.kind !== 'from') return false;
    }
    return false;
  }

  /** The other end of a range that begins here, if one does. */
  takeEnd(
    isBetween: boolean,
  ): { readonly amount: PayAmount; readonly period: PayPeriod | null } | undefined {
    const start = this.#at;
    const isRange = this.take('range', 'up_to', ...(isBetween ? (['and'] as const) : []));
    if (isRange) this.take('up_to');
    const end = isRange && this.take('amount');
    if (end) return { amount: end.amount, period: this.take('period')?.period ?? null };
    this.#at = start;
    return undefined;
  }
}

/** What stands before an amount and says something of it. */
interface Before {
  bound: 'up_to' | 'from' | null;
  isOnTarget: boolean;
  isAside: boolean;
  isFullTime: boolean;
  isPart: boolean;
}
const NOTHING: Before = {
  ...{ bound: null, isOnTarget: false, isAside: false, isFullTime: false, isPart: false },
};

function readStatement(first: PayAmount, walk: Walk, { bound, ...said }: Before): PayStatement {
  const own = walk.take('period')?.period ?? null;
  const end = walk.takeEnd(bound === 'from' || bound === null);
  const period = own ?? end?.period ?? walk.take('period')?.period ?? null;
  if (end) {
    const [low, high] = readRange(first, end.amount);
    return { ...said, low, high, period, currency: first.currency ?? end.amount.currency };
  }
  const amount = inPounds(first);
  // "£35,000 to negotiable" and "£18,000 +" have no other end.
  const isOpen = bound === 'from' || first.isLeast || walk.peek()?.kind === 'up_to';
  return {
    ...{ ...said, period, currency: first.currency },
    ...{ low: bound === 'up_to' ? null : amount, high: isOpen ? null : amount },
  };
}

const FLAGS = {
  on_target: 'isOnTarget',
  aside: 'isAside',
  full_time: 'isFullTime',
  part: 'isPart',
} as const;

/**
 * The amounts that a text names, in their order, and the periods that stand apart from any. What is
 * said before an amount holds for it; what is said after it holds for it unless another follows at
 * once (`17K to 20K OTE 25K`), and not beyond a plus, a comma or a bracket.
 */
export function readStatements(tokens: readonly PayToken[]): {
  readonly statements: readonly PayStatement[];
  readonly periods: readonly PayPeriod[];
} {
  const walk = new Walk(tokens);
  const statements: PayStatement[] = [];
  const periods: PayPeriod[] = [];
  let before: Before = { ...NOTHING };
  /** The statement that is still spoken of. */
  let open: PayStatement | undefined;
  let words = 0;
  for (let token = walk.next(); token !== undefined; token = walk.next()) {
    const { kind } = token;
    if (kind === 'amount') {
      open = readStatement(token.amount, walk, before);
      statements.push(open);
      before = { ...NOTHING };
      words = 0;
    } else if (kind === 'period') {
      periods.push(token.period);
    } else if (kind === 'up_to' || kind === 'from') {
      before.bound = kind;
    } else if (kind === 'word') {
      words += 1;
      if (words > WORDS_BETWEEN) before = { ...NOTHING };
    } else if (kind === 'plus' || kind === 'stop') {
      [open, words] = [undefined, 0];
      before = { ...NOTHING };
    } else if (isOneOf(FLAGS, kind)) {
      const flag = FLAGS[kind];
      // "£1,000 bonus" is one; "£35,000 a year with bonus" is pay.
      const isOfOpen = kind !== 'aside' || (words === 0 && open?.period === null);
      if (walk.leadsToAmount()) before[flag] = true;
      else if (open && isOfOpen) open[flag] = true;
      else before[flag] = true;
      words = 0;
    }
  }
  return { statements, periods };
}
