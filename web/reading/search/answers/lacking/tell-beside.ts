import type { DatasetSummary } from '../../../../../schemas/answers/dataset.ts';
import { Manifest } from '../../../../../schemas/release/manifest.ts';
import { AREA_TYPES, type AreaType } from '../../../../../schemas/words/area-types.ts';
import type { ApiClient } from '../../../api-client.ts';
import { readCatalogue } from '../../../catalogue.ts';
import type { Question } from '../../question/question.ts';
import type { ToldBeside } from '../answered.ts';

/** Of whom figures are, as it is said after `by`: of each provider, or of the smallest place that they may be used of. */
function levelOf(key: readonly string[], smallest: AreaType | null): string | undefined {
  if (key.includes('provider')) return 'by provider';
  return smallest === null ? undefined : `by ${AREA_TYPES[smallest].name.toLowerCase()} or wider`;
}

async function tellOne(
  client: ApiClient,
  name: string,
  dataset: DatasetSummary | undefined,
): Promise<ToldBeside[]> {
  if (!dataset?.version) return [];
  const path = `/v1/datasets/${dataset.id}/versions/${dataset.version}/manifest`;
  const { key = [] } = (await client.read(path, Manifest)).table ?? {};
  const level = levelOf(key, dataset.smallest_safe_area);
  return level === undefined ? [] : [{ name, dataset, level }];
}

/**
 * Measures that people who ask this want as well, that are held of providers or of wider places than the
 * one asked for; each with the level that it is told of. None where the phrase has none.
 */
export async function tellBeside(
  client: ApiClient,
  { beside }: Pick<Question, 'beside'>,
): Promise<ToldBeside[]> {
  if (beside.length === 0) return [];
  const catalogue = await readCatalogue(client);
  const told = await Promise.all(
    beside.map(({ name, datasets }) =>
      tellOne(
        client,
        name,
        catalogue.find(({ id }) => id === datasets[0]),
      ),
    ),
  );
  return told.flat();
}
