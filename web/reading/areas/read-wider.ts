import type { AreaRecord } from '../answers/area.ts';
import type { ApiClient } from '../api-client.ts';
import { findArea } from './find-area.ts';

const GREAT_BRITAIN = 'K03000001';
const UNITED_KINGDOM = 'K02000001';

/** The country of a code: the first letter of a GSS code says it. */
const NATIONS: Readonly<Record<string, string>> = {
  E: 'E92000001',
  W: 'W92000004',
  S: 'S92000003',
  N: 'N92000002',
};

/** Codes of wider areas, the nearest first: region, country, Great Britain, United Kingdom. */
export function widerCodes(area: AreaRecord): string[] {
  const regions = area.parents.filter(({ type }) => type === 'region').map(({ code }) => code);
  const nation = NATIONS[area.code.charAt(0)];
  const codes = [...regions, ...(nation === undefined ? [] : [nation])];
  // Northern Ireland is in no Great Britain, and nothing is wider than the United Kingdom.
  const inBritain = /^[EWS]/.test(area.code) ? [GREAT_BRITAIN] : [];
  const inKingdom = area.code === UNITED_KINGDOM ? [] : [UNITED_KINGDOM];
  return [...codes, ...inBritain, ...inKingdom].filter((code) => code !== area.code);
}

/** The wider areas of an area that the store knows, the nearest first. */
export async function readWider(client: ApiClient, area: AreaRecord): Promise<AreaRecord[]> {
  const found = await Promise.all(widerCodes(area).map((code) => findArea(client, code)));
  return found.filter((each) => each !== undefined);
}

/** The two areas that a page sets beside its own: region and country, or the next wider ones. */
export function besideOf(wider: readonly AreaRecord[]): readonly AreaRecord[] {
  return wider.slice(0, 2);
}
