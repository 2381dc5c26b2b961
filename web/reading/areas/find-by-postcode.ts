import { AreaList, type FoundArea } from '../../../schemas/answers/area.ts';
import { readPostcode } from '../../../schemas/words/postcode.ts';
import { type ApiClient, apiPath } from '../api-client.ts';

/** A postcode district that was asked for, and the authorities that it lies in. */
export interface DistrictFound {
  readonly district: string;
  /** None where no such district is held. The largest share first. */
  readonly areas: readonly FoundArea[];
}

/** The authorities of a postcode district; undefined for a text that is not written as one. */
export async function findByPostcode(
  client: ApiClient,
  text: string,
): Promise<DistrictFound | undefined> {
  const postcode = readPostcode(text);
  if (!postcode) return undefined;
  const { district } = postcode;
  const path = apiPath('/v1/areas', { q: district, places: 'true', limit: '1000' });
  const { data } = await client.read(path, AreaList);
  return {
    district,
    areas: data.filter(({ found_by }) => found_by?.what === 'postcode_district'),
  };
}
