import type { Caution } from '../../../schemas/figures/cautions/codes.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { readFigures } from '../../reading/measures/read-figures.ts';
import { readMade } from '../../reading/measures/read-made.ts';
import type { Choice } from './choice.ts';

/** The rows of a choice for a period, and what is to be said of them. */
export interface ChosenRows {
  readonly data: readonly FigureRow[];
  readonly warnings: readonly Caution[];
  /** Where the figures of lists of districts are answered; undefined where none is chosen. */
  readonly made: string | undefined;
}

/** The range of periods that a choice names; undefined where it names none. */
export const rangeOf = ({ from, to }: Choice): string | undefined =>
  from === undefined && to === undefined ? undefined : `${from ?? ''}..${to ?? ''}`;

/** The one period drawn, or the range of them. */
function periodOf(choice: Choice): string | undefined {
  return choice.time === 'latest' ? (choice.to ?? 'latest') : rangeOf(choice);
}

/** The parameters of `/data` that a choice stands for; a list of districts is asked for by those. */
export function choiceParameters(choice: Choice, version: string) {
  const { measure, areas, group, codes } = choice;
  const whole = areas.length === group?.areas.length ? group : undefined;
  const places = areas.flatMap(({ code, districts }) => districts ?? [code]);
  return {
    measure: measure.id,
    ...(whole ? whole.parameters : { area: [...new Set(places)].join(',') }),
    ...Object.fromEntries(Object.entries(codes).map(([id, list]) => [id, list.join(',')] as const)),
    period: periodOf(choice),
    version,
  };
}

/**
 * Reads the rows of a choice: those that are published, and for lists of districts those that are made
 * of their districts. Throws what the API client throws.
 */
export async function readChosen(
  client: ApiClient,
  manifest: Manifest,
  choice: Choice,
  period: string | undefined,
): Promise<ChosenRows> {
  const { areas, codes, measure } = choice;
  const lists = areas.flatMap(({ code, districts }) => (districts ? [code] : []));
  const own = areas.filter(({ districts }) => !districts);
  const parameters = choiceParameters({ ...choice, areas: own }, manifest.version);
  const [published, made] = await Promise.all([
    own.length > 0 || areas.length === 0
      ? readFigures(client, manifest.dataset, { ...parameters, period })
      : { data: [], warnings: [] },
    readMade(client, { manifest, measure }, lists, { codes, period }),
  ]);
  const told = made.told.map((message) => ({ code: 'built_from_parts' as const, message }));
  return {
    data: [...published.data, ...made.rows],
    warnings: [...(published.warnings ?? []), ...told],
    made: lists.length > 0 ? made.path : undefined,
  };
}
