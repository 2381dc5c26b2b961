import type { ProblemType } from '../../../schemas/answers/problems/problem.ts';

interface Advice {
  readonly means: string;
  readonly next: string;
}

const CODES = 'The answer lists the nearest codes, and /v1/datasets/{id}/codes/{column} lists all.';

/** What each problem means and what to do about it. A new problem type needs its words here. */
export const PROBLEM_WORDS: Readonly<Record<ProblemType, Advice>> = {
  'unknown-parameter': {
    means: 'The query has a parameter that this address does not take.',
    next: 'Check its spelling. A filter is the name of a column; the answer lists what is taken.',
  },
  'repeated-parameter': {
    means: 'A parameter stands in the query more than once.',
    next: 'Give it once, with its values separated by commas.',
  },
  'malformed-value': {
    means: 'A value does not have the form that its parameter takes.',
    next: 'Compare it with the allowed form in the answer. Ranges are written low..high.',
  },
  'unknown-code': { means: 'A filter names a code that does not exist.', next: CODES },
  'code-not-in-dataset': {
    means: 'The code exists, but this release has no row with it.',
    next: 'The answer names the code that replaced it where one did; otherwise try another dataset.',
  },
  'period-type': {
    means: 'The period is finer than, or of another kind than, the periods of this dataset.',
    next: 'Use a period of the kind that the answer names, or a wider one that holds it.',
  },
  'period-not-in-dataset': {
    means: 'The period is before the first or after the last one held, or falls into a gap.',
    next: 'The answer names the first, the last and the nearest period.',
  },
  'does-not-nest': {
    means: 'Areas of this kind do not lie wholly inside areas of the other kind.',
    next: 'Ask for a kind of area that nests, such as local authorities within a region.',
  },
  'cursor-mismatch': {
    means: 'The cursor was made for a query other than this one.',
    next: 'Follow the next link as it was given, or start again without a cursor.',
  },
  'no-league-tables': {
    means: 'Figures of this measure are not put in order of size, because that would mislead.',
    next: 'Sort by another column, or see on the funnel who is told apart from the others.',
  },
  'not-comparable': {
    means:
      'Figures of different people, of different clocks or of different places are not set beside each other.',
    next: 'The answer says what must be the same. Ask for one code of it.',
  },
  'unknown-version': {
    means: 'The dataset never had this version.',
    next: 'See /v1/datasets/{id}/versions for those it had.',
  },
  'too-large-for-format': {
    means: 'The answer has more rows or cells than this format can hold.',
    next: 'Narrow the query, or take one of the formats that the answer names.',
  },
  unauthorised: {
    means: 'This address takes data in, and the request carries no valid token.',
    next: 'Ask whoever runs this site for a token. Reading needs none.',
  },
  forbidden: {
    means: 'The token is valid, but not for this.',
    next: 'Ask whoever runs this site what your token allows.',
  },
  'unknown-dataset': {
    means: 'No dataset has this id.',
    next: 'See the list of datasets; the answer names the nearest ids.',
  },
  'unknown-area': {
    means: 'No area has this code.',
    next: 'Search the list of areas by name.',
  },
  'unknown-entity': {
    means: 'The register of occupations, providers or the like has no such code.',
    next: 'The answer lists the nearest codes; the register is searched by name with q=.',
  },
  'unknown-route': {
    means: 'Nothing is at this address.',
    next: 'Check the address, or start from the catalogue.',
  },
  'not-hosted': {
    means: 'The dataset is described here, but its figures are with its publisher.',
    next: 'Follow the link of the record to the publisher.',
  },
  'before-first-release': {
    means: 'The query asks for what was known on a day before anything had been published here.',
    next: 'Ask for a later day; the answer names the first.',
  },
  'method-not-allowed': {
    means: 'The address exists, but does not take this HTTP method.',
    next: 'The Allow header of the answer names the methods it takes.',
  },
  'not-acceptable': {
    means: 'The Accept header names no format that this address can answer in.',
    next: 'Add an extension such as .csv to the address, or accept application/json.',
  },
  withdrawn: {
    means: 'This release was taken back, for the reason that the answer gives.',
    next: 'Use the version that the answer names, and replace what you took from this one.',
  },
  pruned: {
    means: 'This release is too old to be kept; its record remains, its rows do not.',
    next: 'Use the version that the answer names.',
  },
  'body-too-large': {
    means: 'The body of the request is larger than is taken.',
    next: 'Send less at once; the answer names the limit.',
  },
  'uri-too-long': {
    means: 'The address is longer than is taken.',
    next: 'Send the same query as the JSON body of a POST request.',
  },
  'unsupported-media-type': {
    means: 'The body of the request is in a format that cannot be read.',
    next: 'Send one of the formats that the answer names.',
  },
  'range-not-satisfiable': {
    means: 'The range of bytes asked for lies outside the file.',
    next: 'The Content-Range header of the answer says how long the file is.',
  },
  'invalid-body': {
    means: 'The body can be read, but its content is not right.',
    next: 'The answer names the rows and columns at fault.',
  },
  'too-many-requests': {
    means: 'More requests came from you than are answered in this time.',
    next: 'Wait as long as the Retry-After header says. For much data, take a whole file.',
  },
  internal: {
    means: 'Something went wrong here. It is not your request.',
    next: 'Try again; if it happens again, report the request id of the answer.',
  },
  'dataset-unavailable': {
    means: 'The stored files of this dataset are damaged, so that it is not served.',
    next: 'Other datasets are served as usual. Report it to whoever runs this site.',
  },
  busy: {
    means: 'Too much is being asked at this moment.',
    next: 'Wait as long as the Retry-After header says, and ask again.',
  },
  'time-limit': {
    means: 'The query would have taken longer than is allowed.',
    next: 'Narrow it by area, period or measure; the answer suggests how.',
  },
};
