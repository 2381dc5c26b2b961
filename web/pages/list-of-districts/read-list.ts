import { type AreaRecord, type AreaSummary, AreaList } from '../../../schemas/answers/area.ts';
import { Config } from '../../../schemas/answers/config.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { findArea } from '../../reading/areas/find-area.ts';
import { type Fault, plainFault } from '../../views/choose/fault.ts';
import { areasText, pickAreas } from '../../views/choose/pick-areas.ts';
import { readArea } from '../../views/choose/read-area.ts';

const ALL = '10000';

/** What a form asks for: names or codes of districts, an area whose districts are added, a name. */
export interface ListQuery {
  readonly districts: string;
  readonly within: string;
  readonly name: string;
}

/** A list of districts as far as it is made. */
export interface MadeList {
  readonly districts: readonly AreaSummary[];
  /** Those and what was typed that is none, as a person writes them. */
  readonly text: string;
  readonly faults: readonly Fault[];
  /** The list as an area; undefined while it has too few districts, or cannot be one. */
  readonly area: AreaRecord | undefined;
  /** How many districts a list may have. */
  readonly most: number;
}

const hasSign = (name: string): boolean => /[~/]/.test(name);

/** The list as an area, or why it is none; neither while there are fewer than two districts. */
async function readAsArea(
  client: ApiClient,
  name: string,
  codes: readonly string[],
): Promise<AreaRecord | Fault | undefined> {
  if (codes.length < 2) return undefined;
  if (hasSign(name)) return plainFault('The name of a list has no ~ and no / in it.');
  const words = name === '' ? [] : [name.replaceAll(' ', '_')];
  return readArea(client, ['custom', ...words, ...codes].join('~'));
}

/** Reads what a form asks for. Throws what the API client throws. */
export async function readMadeList(client: ApiClient, query: ListQuery): Promise<MadeList> {
  const { districts: text, within } = query;
  const [{ data: held }, config, container] = await Promise.all([
    client.read(apiPath('/v1/areas', { type: 'lad', places: 'true', limit: ALL }), AreaList),
    client.read('/v1/config', Config),
    within === '' ? undefined : findArea(client, within),
  ]);
  const named = held.map((area) => ({ ...area, area_type: area.type }));
  const picked = pickAreas(text, named, 'No district is called');
  const codes = new Set([
    ...picked.areas.map(({ code }) => code),
    ...(container?.districts ?? []).map(({ code }) => code),
  ]);
  const districts = held.filter(({ code }) => codes.has(code));
  const faults = [...picked.faults];
  if (within !== '' && !container) faults.push(plainFault('No area that holds others is that.'));
  const list = await readAsArea(client, query.name.trim(), [...codes]);
  if (list && !('code' in list)) faults.push(list);
  return {
    districts,
    text: [areasText(districts, named), ...picked.unknown].filter((part) => part !== '').join('; '),
    faults,
    area: list && 'code' in list ? list : undefined,
    most: config.limits.listed_districts,
  };
}
