import { Manifest } from '../../schemas/release/manifest.ts';
import type { ApiClient } from './api-client.ts';
import { readCodes } from './read-codes.ts';

/**
 * The manifest of a release with the code list of every dimension. Lists that rows bring (providers
 * and other entities) are too long for a manifest and are read beside it.
 */
export async function readManifest(
  client: ApiClient,
  dataset: string,
  version: string,
): Promise<Manifest> {
  const base = `/v1/datasets/${dataset}`;
  const manifest = await client.read(`${base}/versions/${version}/manifest`, Manifest);
  const { table } = manifest;
  if (!table) return manifest;
  const codes = { ...table.codes };
  for (const { id } of table.dimensions.filter((each) => !(each.id in table.codes))) {
    codes[id] = (await readCodes(client, manifest, id)).map((item, at) => ({
      ...item,
      level: item.level ?? 1,
      sort: item.sort ?? at,
    }));
  }
  return { ...manifest, table: { ...table, codes } };
}
