import type { PayPeriod } from '../../../../schemas/figures/adverts/annual-pay.ts';

/** One piece of a text about pay. */
export type PayToken =
  | { readonly kind: 'amount'; readonly amount: PayAmount }
  | { readonly kind: 'period'; readonly period: PayPeriod }
  | { [M in Mark]: { readonly kind: M } }[Mark];

/** An amount as it is written: `20K`, `£12.50`. */
export interface PayAmount {
  readonly value: number;
  /** It has a `K` behind it. */
  readonly isThousands: boolean;
  /** The sign or code before or behind it. */
  readonly currency: 'pounds' | 'other' | null;
  /** It has a `+` behind it: this and more. */
  readonly isLeast: boolean;
}

/** What else says something about the amounts around it. `word` is any other word. */
const MARKS = {
  range: String.raw`[-–—]|\brising\s+to\b|\bto\s+up\s*to\b`,
  up_to: String.raw`\bup\s*to\b|\bto\b|\bmax(?:imum)?\b|\bno more than\b`,
  from: String.raw`\bfrom\b|\bmin(?:imum)?\b|\bstart(?:s|ing)?\s+(?:at|from|on)\b|\bat least\b`,
  and: String.raw`\band\b`,
  on_target: String.raw`\bo\.?t\.?e\b|\bon[\s-]target(?:\s+earnings)?\b|\bpotential\s+earnings\b|\bearning\s+potential\b|\brealistic(?:ally)?\s+earn(?:ings)?\b`,
  aside: String.raw`\b(?:(?:joining|welcome|golden|sign(?:ing)?[\s-]+on|retention|referral|annual|monthly|weekly|car|shift)\s+)?(?:bonus(?:es)?|allowances?|award|commission|comm|tips|iro|service\s+charge|incentive|fund|budget|expenses|relocation|vouchers?|overtime|discount)\b`,
  full_time: String.raw`\bpro[\s-]*rata\b|\bf\.?t\.?e\b\.?|\bfull[\s-]time\s+(?:equivalent|salary)\b`,
  part: String.raw`\bterm[\s-]*time\b|\bt\.?t\.?o\b|\bactual\b`,
  plus: String.raw`\+|\bplus\b|&`,
  stop: String.raw`[,;()[\]|]|\.(?=\s|$)`,
  word: String.raw`[a-z]+`,
} as const;
type Mark = keyof typeof MARKS;

/** Numbers that are no pay: of hours, of a grade, of a day. */
const NUMBERED = [
  String.raw`\b\d+(?:\.\d+)?(?:\s*[-–]\s*\d+(?:\.\d+)?)?\s*(?:hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|nights?|shifts?|miles|%|percent)\b(?:\s*(?:per|a|an|each|/|p)[\s./]*[a-z]+)?`,
  String.raw`\d+(?:\.\d+)?\s*%`,
  String.raw`\b(?:band|grade|level|scale|scp|point|spine|range|zone|nvq|ref|mps|ups|tlr|phase|year|key\s+stage|ks|pay\s+scale)s?\b[\s.:]*[a-z]{0,3}\d+(?:\s*(?:[-–]|to)\s*[a-z]{0,3}\d+(?![\d,]*[.,k]?\d{2}))?`,
  String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s+\d{4})?\b`,
  String.raw`\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?:19|20)\d\d\b`,
  String.raw`\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b20\d\d\s*[/-]\s*(?:20)?\d\d\b(?![,\d])`,
];

const PERIODS: Readonly<Record<PayPeriod, string>> = {
  hour: 'hours?|hrs?|h',
  day: 'days?|d',
  week: 'weeks?|wks?|w',
  month: '(?:calendar\\s+)?months?|mths?|cm',
  year: 'annum|years?|yrs?|a',
};
const ADVERBS: Readonly<Record<PayPeriod, string>> = {
  hour: 'hourly',
  day: 'daily',
  week: 'weekly',
  month: 'monthly|pcm',
  year: 'annually|annual|yearly|per ann',
};
const periodPattern = (period: PayPeriod): string =>
  String.raw`(?<![a-z])(?:(?:per\s+|an?\s+|/\s*)(?:${PERIODS[period]})(?![a-z])|p[./\s]{0,2}(?:${PERIODS[period]})(?![a-z])|(?:${ADVERBS[period]})\b)`;

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const AMOUNT = String.raw`(?:(?<before>[£$€]|\b(?:gbp|usd|eur)\b)\s*)?(?<![a-z\d.])(?<number>${NUMBER})(?:\s?(?<k>k)(?![a-z]))?(?:\s*(?<after>gbp|usd|eur|euros?|uk\s+pounds)\b)?(?<least>\+(?!\s*[a-z]))?(?!\d|[,.]\d|(?:st|nd|rd|th|x|m)\b)`;

const isPeriod = (name: string): name is PayPeriod => Object.hasOwn(PERIODS, name);
const isMark = (name: string): name is Mark => Object.hasOwn(MARKS, name);

const group = (name: string, pattern: string): string => `(?<${name}>${pattern})`;
/** An annual bonus is no period: what is beside pay is looked for first. */
const PATTERN = new RegExp(
  [
    `(?<numbered>(?<![£$€])(?:${NUMBERED.join('|')}))`,
    group('amount', AMOUNT),
    group('aside', MARKS.aside),
    ...Object.keys(PERIODS)
      .filter(isPeriod)
      .map((each) => group(each, periodPattern(each))),
    ...Object.entries(MARKS)
      .filter(([mark]) => mark !== 'aside')
      .map(([mark, pattern]) => group(mark, pattern)),
  ].join('|'),
  'gi',
);

function readAmount(found: Readonly<Record<string, string | undefined>>): PayAmount | undefined {
  const value = Number((found.number ?? '').replaceAll(',', ''));
  // Nought stands where nothing is said.
  if (!Number.isFinite(value) || value === 0) return undefined;
  const sign = (found.before ?? found.after)?.toLowerCase();
  const currency = sign === undefined ? null : /£|gbp|pounds/.test(sign) ? 'pounds' : 'other';
  return {
    value,
    isThousands: found.k !== undefined,
    currency,
    isLeast: found.least !== undefined,
  };
}

/** Texts longer than this are cut: pay is a line, and what follows is the rest of an advert. */
const LONGEST = 500;

/** The pieces of a text about pay, in their order. What is no piece is left out. */
export function splitPay(text: string): PayToken[] {
  const line = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replaceAll(/\*+/g, ' ')
    .replaceAll(/(£\s?\d{1,3}) (\d{3})(?!\d)/g, '$1,$2')
    .replaceAll(/\b(?:circa|c)\.?\s?(?=£?\d)/gi, ' ');
  return [...line.matchAll(PATTERN)].flatMap(({ groups = {} }): PayToken[] => {
    const kind = Object.keys(groups).find(
      (each) => groups[each] !== undefined && (each === 'amount' || isPeriod(each) || isMark(each)),
    );
    if (groups.numbered !== undefined || kind === undefined) return [];
    if (kind === 'amount') {
      const amount = readAmount(groups);
      return amount ? [{ kind, amount }] : [];
    }
    if (isPeriod(kind)) return [{ kind: 'period', period: kind }];
    return isMark(kind) ? [{ kind }] : [];
  });
}
