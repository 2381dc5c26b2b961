import { Manifest } from '../../../schemas/release/manifest.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import type { ApiClient } from '../api-client.ts';
import type { Classification } from './read-classification.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';

/** A dimension of a dataset whose codes are those of a classification. */
export interface Use {
  readonly dataset: DatasetSummary;
  readonly manifest: Manifest;
  readonly dimension: { readonly id: string; readonly name: string };
  /** The codes of the classification that the dataset has figures for. */
  readonly codes: ReadonlySet<string>;
}

/** Publishers write one standard in several ways: `SIC 2007`, `UK SIC 2007`. */
const standard = (name: string): string => name.replace(/^UK /, '').toLowerCase();

const standardsOf = ({ labels }: DatasetSummary): Set<string> =>
  new Set(labels.classification.standards.map(standard));

/** Whether a source says that it is classified by the same standard. */
export function sharesStandard(a: DatasetSummary, b: DatasetSummary): boolean {
  const others = standardsOf(b);
  return [...standardsOf(a)].some((name) => others.has(name));
}

/**
 * The hosted datasets that use a classification: they name its standard, and most codes of one of
 * their dimensions are codes of it. Throws what the API client throws.
 */
export async function findUses(
  client: ApiClient,
  catalogue: readonly DatasetSummary[],
  classification: Classification,
): Promise<Use[]> {
  const known = new Set(classification.codes.map(({ code }) => code));
  const users = catalogue.filter(
    (dataset) =>
      hasFigures(dataset) &&
      dataset.version !== null &&
      sharesStandard(dataset, classification.dataset),
  );
  const found = await Promise.all(
    users.map(async (dataset): Promise<Use[]> => {
      const path = `/v1/datasets/${dataset.id}/versions/${dataset.version ?? ''}/manifest`;
      const manifest = await client.read(path, Manifest);
      return (manifest.table?.dimensions ?? []).flatMap((dimension) => {
        const items = (manifest.table?.codes[dimension.id] ?? []).filter(({ level }) => level > 0);
        const codes = new Set(items.map(({ code }) => code).filter((code) => known.has(code)));
        return codes.size * 2 > items.length ? [{ dataset, manifest, dimension, codes }] : [];
      });
    }),
  );
  return found.flat();
}
