import { type AreaType, findAreaType } from '../words/area-types.ts';

/** Whom a figure is of, as far as it is known: an area, and whether it is one part of a dimension. */
export interface Counted {
  readonly area: string;
  readonly type: AreaType | undefined;
  /** Codes of the areas that it lies in, where they are known. */
  readonly within?: readonly string[] | undefined;
  /** Codes of the areas before and after it. */
  readonly replaced?: readonly string[] | undefined;
  /** The codes of the dimensions in which figures set side by side differ; `total` is the whole. */
  readonly codes?: readonly string[] | undefined;
}

/** Countries that lie in no other; Great Britain, and England and Wales together, are not these. */
const NATION = /^[EWSN]92/;
const WIDE: ReadonlySet<AreaType | undefined> = new Set<AreaType | undefined>(['uk', 'country']);
/** The first letter of a GSS code is its nation; `K` is more than one of them. */
const isOneNation = (code: string): boolean => /^[EWSN]\d/.test(code);

/** Whether an area lies in another of the type of `other`, and so outside of `other` itself. */
function liesElsewhere({ within }: Counted, other: Counted): boolean {
  return within?.some((code) => findAreaType(code) === other.type) ?? false;
}

/**
 * Whether two figures may count some of the same people or firms, so that they are not independent: a
 * district and its region, a whole and its part. Areas of one type never share anyone; areas of two
 * types do, unless it is known that they do not. Pure.
 */
export function maySharePeople(a: Counted, b: Counted): boolean {
  if (a.area === b.area) return [a, b].some(({ codes }) => codes?.includes('total') ?? true);
  if (a.within?.includes(b.area) || b.within?.includes(a.area)) return true;
  if (a.replaced?.includes(b.area) || b.replaced?.includes(a.area)) return true;
  if (isOneNation(a.area) && isOneNation(b.area) && !a.area.startsWith(b.area.charAt(0))) {
    return false;
  }
  if (NATION.test(a.area) && NATION.test(b.area)) return false;
  if (a.type === b.type) return a.type === undefined || WIDE.has(a.type);
  return !liesElsewhere(a, b) && !liesElsewhere(b, a);
}
