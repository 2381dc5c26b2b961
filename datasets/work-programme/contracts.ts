/** A contract package area of the Work Programme, and the words that its label has in the service. */
interface Area {
  readonly number: number;
  readonly name: string;
  readonly words: readonly string[];
  readonly without?: readonly string[];
  /** Words of the primes' names; `|` stands between names of one prime. */
  readonly primes: readonly string[];
}

const INGEUS = 'Ingeus';
const A4E = 'A4e|PeoplePlus|People Plus';
const REHAB = 'Rehab|Rehab JobFit';
const INTRAINING = 'Intraining|Newcastle College Group|NCG';

/**
 * Areas and primes as a request for information listed them, which the Department repeats in its answer
 * 2883 of 3 August 2012 (docslib.org/doc/12113247/dwp-letterhead). The labels of the service were not
 * seen: an area is looked for by its words, a contract by those and the name of its prime.
 */
const AREAS: readonly Area[] = [
  { number: 1, name: 'East of England', words: ['East of England'], primes: [INGEUS, 'Seetec'] },
  { number: 2, name: 'East Midlands', words: ['East Midlands'], primes: [INGEUS, A4E] },
  { number: 3, name: 'West London', words: ['West London'], primes: [INGEUS, 'Reed', 'Maximus'] },
  {
    ...{ number: 4, name: 'East London', words: ['East London'] },
    primes: ['CDG|Careers Development Group', 'Seetec', A4E],
  },
  {
    ...{ number: 5, name: 'North East', words: ['North East'], without: ['Yorkshire'] },
    primes: [INGEUS, 'Avanta'],
  },
  {
    ...{ number: 6, name: 'Merseyside, Halton, Cumbria and Lancashire', words: ['Merseyside'] },
    primes: [INGEUS, A4E],
  },
  {
    ...{ number: 7, name: 'Greater Manchester, Cheshire and Warrington', words: ['Manchester'] },
    primes: ['G4S', 'Avanta', 'Seetec'],
  },
  { number: 8, name: 'Scotland', words: ['Scotland'], primes: ['Working Links', INGEUS] },
  {
    ...{ number: 9, name: 'Thames Valley, Hampshire and Isle of Wight', words: ['Thames Valley'] },
    primes: [A4E, 'Maximus'],
  },
  { number: 10, name: 'Surrey, Sussex and Kent', words: ['Surrey'], primes: ['G4S', 'Avanta'] },
  {
    ...{ number: 11, name: 'Devon and Cornwall, Somerset and Dorset', words: ['Devon'] },
    primes: ['Working Links', 'Prospects'],
  },
  {
    ...{ number: 12, name: 'Gloucestershire, Wiltshire and West of England' },
    ...{ words: ['Gloucestershire'], primes: [REHAB, 'JHP|Learndirect'] },
  },
  { number: 13, name: 'Wales', words: ['Wales'], primes: ['Working Links', REHAB] },
  {
    ...{ number: 14, name: 'Birmingham, Solihull and the Black Country', words: ['Birmingham'] },
    primes: [INTRAINING, 'EOS', 'Pertemps'],
  },
  {
    ...{ number: 15, name: 'Coventry and Warwickshire, Staffordshire and the Marches' },
    ...{ words: ['Coventry'], primes: ['Serco', 'ESG'] },
  },
  {
    ...{ number: 16, name: 'West Yorkshire', words: ['West Yorkshire'] },
    primes: ['BEST|Business Employment Services', INGEUS],
  },
  { number: 17, name: 'South Yorkshire', words: ['South Yorkshire'], primes: ['Serco', A4E] },
  {
    ...{ number: 18, name: 'North East Yorkshire and the Humber', words: ['Yorkshire', 'Humber'] },
    primes: [INTRAINING, 'G4S'],
  },
];

const areaCode = ({ number }: Area): string => `wp-${number}`;
const LETTERS = ['a', 'b', 'c'] as const;

/** Contracts, each with the area and the letter that it is. */
const CONTRACTS = AREAS.flatMap((area) =>
  area.primes.flatMap((prime, at) => {
    const letter = LETTERS[at];
    return letter === undefined
      ? []
      : [{ area, prime, letter, code: `${areaCode(area)}-${letter}` }];
  }),
);

const found = ({ words, without = [] }: Area, ...more: readonly string[]) => ({
  words: [...words, ...more],
  without: [...without],
});

/** How areas, and contracts, are found among the values of one field. */
export const BREAKDOWNS = [
  { codes: Object.fromEntries(AREAS.map((area) => [areaCode(area), found(area)])) },
  {
    codes: Object.fromEntries(CONTRACTS.map(({ area, prime, code }) => [code, found(area, prime)])),
    means: Object.fromEntries(
      CONTRACTS.map(({ area, letter, code }) => [
        code,
        { contract_area: areaCode(area), contract: letter },
      ]),
    ),
  },
] as const;

/** Code list of the areas. */
export const AREA_CODES = [
  { code: 'total', name: 'All contract package areas', level: 0 },
  ...AREAS.map((area) => ({ code: areaCode(area), name: area.name, parent: 'total', level: 1 })),
];

/**
 * Code list of the contracts within an area. The name of a contract is its letter, and not its prime,
 * which changed hands; who held it is a fact of the register of contracts.
 */
export const CONTRACT_CODES = [
  { code: 'total', name: 'All contracts of the area', level: 0 },
  ...LETTERS.map((code) => ({ code, name: `Contract ${code}`, parent: 'total', level: 1 })),
];
