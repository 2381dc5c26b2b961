import type { ViewContext } from './context.ts';
import { findCompareChart } from './compare/find-compare-chart.ts';
import type { ChartAddress } from './address.ts';
import { findAreaChart } from './area/find-area-chart.ts';
import { findDatasetChart } from './dataset/find-dataset-chart.ts';
import { findWizardChart } from './wizard/find-wizard-chart.ts';
import { findMeasureChart } from './measure/find-measure-chart.ts';
import type { FindChart, SharedChart } from './shared-chart.ts';

/** Every kind of address that a chart can have, and the number of words in its path. */
const KINDS: Readonly<Record<string, { readonly find: FindChart; readonly words: number }>> = {
  datasets: { find: findDatasetChart, words: 2 },
  areas: { find: findAreaChart, words: 3 },
  compare: { find: findCompareChart, words: 1 },
  measures: { find: findMeasureChart, words: 2 },
  wizard: { find: findWizardChart, words: 1 },
};

/**
 * Finds the chart at an address; undefined when there is none, or when it has no figures to draw.
 * Throws what the API client throws: an unknown dataset or area is its 404.
 */
export async function findChart(
  context: ViewContext,
  address: ChartAddress,
): Promise<SharedChart | undefined> {
  const [kind = '', ...words] = address.path.split('/').slice(1);
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (known?.words !== words.length + 1) return undefined;
  const chart = await known.find(context, address);
  return chart && chart.rows.length > 0 ? chart : undefined;
}
