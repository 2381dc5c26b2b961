import { findAreaType } from './area-types.ts';

/** The code of England, which is told of where no place is asked for. */
export const ENGLAND = 'E92000001';
/** The code of Great Britain, the United Kingdom without Northern Ireland. */
export const GREAT_BRITAIN = 'K03000001';
/** The code of the United Kingdom. */
export const UNITED_KINGDOM = 'K02000001';

/** The country of a code: the first letter of a GSS code says it. */
const NATIONS: Readonly<Record<string, string>> = {
  E: ENGLAND,
  W: 'W92000004',
  S: 'S92000003',
  N: 'N92000002',
};

/** The code of the country that an area is of; undefined for those of several. Skills areas are of England. */
export const findNation = (code: string): string | undefined =>
  NATIONS[findAreaType(code) === 'lsip' ? 'E' : code.charAt(0)];

/** Codes of wider areas, the nearest first: region, country, Great Britain, United Kingdom. Pure. */
export function widerCodes(code: string, regions: readonly string[]): string[] {
  // Skills areas, with codes of ours too, are of England.
  const letter = findAreaType(code) === 'lsip' ? 'E' : code.charAt(0);
  const nation = NATIONS[letter];
  // Northern Ireland is in no Great Britain, and nothing is wider than the United Kingdom.
  const inBritain = 'EWS'.includes(letter) ? [GREAT_BRITAIN] : [];
  const inKingdom = code === UNITED_KINGDOM ? [] : [UNITED_KINGDOM];
  const nations = nation === undefined ? [] : [nation];
  return [...regions, ...nations, ...inBritain, ...inKingdom].filter((each) => each !== code);
}
