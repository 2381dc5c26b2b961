import type { Cube, ListedCode } from './load-cube.ts';

const inRange = (code: string, [from, to]: readonly [string, string]): boolean =>
  from.length === code.length && to.length === code.length && code >= from && code <= to;

function rangeOf(item: string): [string, string] | undefined {
  const [from, to, rest] = item.split('...');
  return from !== undefined && to !== undefined && rest === undefined ? [from, to] : undefined;
}

/**
 * Codes of a concept that a parameter selects, as the service does it: what is not known is passed
 * over in silence; only an unknown industry is answered with the total, once for each such code, a
 * code list of ranges once. Empty: nothing was known.
 */
export function resolveCodes(
  concept: string,
  asked: string,
  known: readonly ListedCode[],
): string[] {
  const total =
    concept === 'INDUSTRY' ? known.find(({ name }) => name === 'Total')?.code : undefined;
  return asked.split(',').flatMap((item) => {
    const range = rangeOf(item);
    const found = range
      ? known
          .filter(({ code }) => code.length === range[0].length && inRange(code, range))
          .map(({ code }) => code)
      : known.filter(({ code }) => code === item).map(({ code }) => code);
    return found.length > 0 || total === undefined ? found : [total];
  });
}

/** One area under one of the types it is held in. */
export interface ChosenArea {
  readonly type: string;
  readonly id: string;
  /** Asked for by its GSS code, which the answer then echoes in GEOGRAPHY. */
  readonly byGss: boolean;
}

/**
 * When the boundaries that a type is named by came, as a time: `(as of April 2023)`, `2021 electoral
 * ward`, and just before it for `(prior to April 2015)`. A type without a year is the oldest.
 */
function dateBoundaries(typeName: string): number {
  const [, month, year] = /(?:\b([A-Z][a-z]+) )?\b((?:19|20)\d\d)\b/.exec(typeName) ?? [];
  if (year === undefined) return Number.NEGATIVE_INFINITY;
  const inMonth = Date.parse(`1 ${month} ${year} UTC`);
  const time = Number.isNaN(inMonth) ? Date.UTC(Number(year), 0) : inMonth;
  return typeName.includes('prior to') ? time - 1 : time;
}

/** A code without a type is given the newest boundary set that holds it. */
function newestHolding(cube: Cube, code: string): ChosenArea[] {
  const held = cube.types.flatMap((type) =>
    type.areas
      .filter((area) => area.code === code || area.gss === code)
      .map((area) => ({
        type: type.code,
        id: area.code,
        byGss: area.gss === code,
        name: type.name,
      })),
  );
  const [newest] = held.sort((a, b) => dateBoundaries(b.name) - dateBoundaries(a.name));
  return newest ? [newest] : [];
}

/** Areas that `geography=` selects: types, internal ids, GSS codes and ranges of both, mixed. */
export function resolveAreas(cube: Cube, asked: string): ChosenArea[] {
  return asked.split(',').flatMap((item) => {
    const type = cube.types.find(({ code }) => code === item.toUpperCase());
    if (type) return type.areas.map(({ code }) => ({ type: type.code, id: code, byGss: false }));
    const range = rangeOf(item);
    if (!range) return newestHolding(cube, item);
    const codes = cube.types.flatMap(({ areas }) => areas.flatMap(({ code, gss }) => [code, gss]));
    return [...new Set(codes.filter((code) => inRange(code, range)))]
      .sort()
      .flatMap((code) => newestHolding(cube, code));
  });
}
