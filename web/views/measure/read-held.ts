import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { MeasureRecord } from '../../../schemas/answers/measure.ts';
import { findHeadline } from '../../../schemas/dataset/headlines-before.ts';
import { findWholeCode, fixCodes } from '../../../schemas/release/fix-codes.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { ENTITIES } from '../../../schemas/words/entities.ts';
import { isOneOf } from '../../../schemas/words/vocabulary.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import type { HeldMeasure } from '../../reading/measures/read-series.ts';
import { readManifest } from '../../reading/read-manifest.ts';
import { cut, type Fault, plainFault } from '../choose/fault.ts';
import { type Query, strayWords } from '../wizard/stray-words.ts';

/** A measure where the store keeps it, at one code of every dimension. */
export interface HeldFigure extends HeldMeasure {
  /** Other datasets that hold it too. */
  readonly others: readonly DatasetSummary[];
  readonly codes: Readonly<Record<string, string>>;
  /** Those of the codes that the address names. */
  readonly said: Readonly<Record<string, string>>;
  /** Dimensions of which one thing must be chosen, such as a provider: there is no whole of them. */
  readonly unchosen: readonly string[];
  readonly faults: readonly Fault[];
}

/** Codes that the address names, and for the rest those of the headline or the dataset's own chart. */
function chooseCodes({ charts, table }: Manifest, measure: MeasureRecord, query: Query) {
  const known = (id: string, code: string | undefined): boolean =>
    (table?.codes[id] ?? []).some((each) => each.code === code);
  const pick = (from: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      (table?.dimensions ?? []).flatMap(({ id }): [string, string][] => {
        const code = from[id];
        return code !== undefined && known(id, code) ? [[id, code]] : [];
      }),
    );
  const usual = charts.find((chart) => chart.measure === measure.id)?.filters ?? {};
  const said = pick(query);
  const fixed = { ...pick(usual), ...pick(findHeadline(measure)?.codes ?? {}), ...said };
  const unchosen = (table?.dimensions ?? [])
    .map(({ id }) => id)
    .filter((id) => isOneOf(ENTITIES, id) && !findWholeCode(table, id) && !fixed[id]);
  return { said, codes: fixCodes(table, fixed), unchosen };
}

function strayCodes(manifest: Manifest, query: Query): Fault[] {
  const dimensions = new Set((manifest.table?.dimensions ?? []).map(({ id }) => id));
  const codes = Object.entries(query).filter(([name]) => dimensions.has(name));
  return strayWords(manifest, [], Object.fromEntries(codes));
}

/**
 * Finds a measure, in the dataset and version that an address names or in the newest release that
 * holds it; undefined where no release does. Throws what the API client throws: an unknown measure or
 * version is its problem.
 */
export async function readHeld(
  client: ApiClient,
  id: string,
  query: Query,
): Promise<HeldFigure | undefined> {
  const [record, catalogue] = await Promise.all([
    client.read(`/v1/measures/${encodeURIComponent(id)}`, MeasureRecord),
    readCatalogue(client),
  ]);
  const holding = record.datasets.flatMap(
    (each) => catalogue.find((dataset) => dataset.id === each && dataset.version !== null) ?? [],
  );
  const dataset = holding.find((each) => each.id === query.dataset) ?? holding[0];
  if (!dataset) return undefined;
  const version = encodeURIComponent(query.version ?? dataset.version ?? '');
  const manifest = await readManifest(client, dataset.id, version);
  const measure = manifest.measures.find((each) => each.id === id);
  if (!measure) return undefined;
  const stray = query.dataset !== undefined && query.dataset !== dataset.id;
  const words = `The measure is not held in ${cut(query.dataset ?? '')}; it is shown from ${dataset.title}.`;
  return {
    dataset,
    manifest,
    measure,
    others: holding.filter((each) => each !== dataset),
    ...chooseCodes(manifest, measure, query),
    faults: [...(stray ? [plainFault(words)] : []), ...strayCodes(manifest, query)],
  };
}
