/**
 * Words that people search with, and those that publishers print for the same thing. Taken from what
 * newcomers typed and did not find; a word stands here only where its letters lead nowhere or astray.
 */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  // Publishers of pay figures say pay (measures) and earnings (titles), never wages or salary.
  wage: ['pay', 'earnings'],
  wages: ['pay', 'earnings'],
  salary: ['pay', 'earnings'],
  salaries: ['pay', 'earnings'],
  earnings: ['earnings', 'pay'],
  pay: ['pay', 'earnings'],
  // The count is titled in the singular; the plural led to the rates alone.
  claimants: ['claimant'],
  // Two different things bear on it, and a searcher should see both.
  unemployed: ['unemployed', 'unemployment', 'claimant'],
  jobless: ['unemployment', 'claimant'],
  // Jobs are published as employment and employees.
  job: ['job', 'jobs', 'employment'],
  jobs: ['jobs', 'employment', 'employees'],
  // What the claimant count is called by those who claim.
  'out-of-work': ['claimant'],
  benefit: ['benefit', 'claimant'],
  benefits: ['benefits', 'claimant'],
  // The classification of occupations says nursing auxiliaries and care workers.
  healthcare: ['healthcare', 'health', 'nursing'],
};

const splitWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');

/** Names of standards, which are printed in words as well as in letters. */
const STANDARDS = /^(sic|soc)\b[\s:]*(?:20\d\d\b[\s:]*)?(?=\d)/i;

/** The words of a search, each with those that mean the same; the word itself where none do. */
export function wordsWithSynonyms(text: string): string[][] {
  return splitWords(text).map((word) => [
    ...(Object.hasOwn(SYNONYMS, word) ? (SYNONYMS[word] ?? []) : [word]),
  ]);
}

/** `62` and `sic` out of `SIC 62`: a code with the standard it is of; undefined for other texts. */
export function codeOfStandard(text: string): { standard: string; code: string } | undefined {
  const standard = STANDARDS.exec(text.trim())?.[1]?.toLowerCase();
  if (standard === undefined) return undefined;
  return { standard, code: text.trim().replace(STANDARDS, '').trim() };
}
