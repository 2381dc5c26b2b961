import { widerCodes } from '../../../schemas/words/wider-areas.ts';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import type { ApiClient } from '../api-client.ts';
import { findArea } from './find-area.ts';

/** A list of districts lies where all of its districts lie. */
const isList = ({ type }: AreaRecord): boolean => type === 'custom';

/** The wider areas of an area that the store knows, the nearest first. */
export async function readWider(client: ApiClient, area: AreaRecord): Promise<AreaRecord[]> {
  const regions = area.parents.filter(({ type }) => type === 'region').map(({ code }) => code);
  const codes = isList(area)
    ? widerCodes(area.districts[0]?.code ?? '', regions).filter((code) =>
        area.parents.some((parent) => parent.code === code),
      )
    : widerCodes(area.code, regions);
  const found = await Promise.all(codes.map((code) => findArea(client, code)));
  return found.filter((each) => each !== undefined);
}

/** The two areas that a page sets beside its own: region and country, or the next wider ones. */
export function besideOf(wider: readonly AreaRecord[]): readonly AreaRecord[] {
  return wider.slice(0, 2);
}
