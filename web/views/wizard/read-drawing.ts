import type { Caution } from '../../../schemas/figures/cautions/codes.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { type Choice, type Held, readChoice } from './choice.ts';
import { choiceParameters, rangeOf, readChosen } from './read-chosen.ts';
import { findHeld, findNewest } from './find-held.ts';
import { findFuller, type FullerPeriod } from './fuller-period.ts';
import { whichAreas } from './missing-areas.ts';
import { plainFault } from '../choose/fault.ts';
import type { Query } from './stray-words.ts';

/** A choice with the rows that are drawn of it. */
export interface Drawing {
  readonly choice: Choice;
  readonly found: readonly FigureRow[];
  readonly warnings: readonly Caution[];
  /** The parameters of `/data` that answer with all rows asked for. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** Where the figures of lists of districts are answered. */
  readonly made: string | undefined;
  /** Choices nearest to these that have rows, where these have none. */
  readonly instead: Query | undefined;
  /** The period in which more of the areas have a figure, where the newest is drawn. */
  readonly fuller?: FullerPeriod | undefined;
}

const NOTHING = { made: undefined, instead: undefined };

async function readRows(client: ApiClient, manifest: Manifest, choice: Choice): Promise<Drawing> {
  const parameters = choiceParameters(choice, manifest.version);
  const all = choice.asked === 'all' ? { ...parameters, period: rangeOf(choice) } : parameters;
  if (choice.shape === 'none') {
    return { ...{ choice, found: [], warnings: [] }, parameters: all, ...NOTHING };
  }
  const read = (period: string | undefined) => readChosen(client, manifest, choice, period);
  const answer = await read(parameters.period);
  const first = {
    choice,
    found: answer.data,
    warnings: answer.warnings,
    parameters: all,
    ...{ made: answer.made, instead: undefined },
  };
  if (answer.data.length > 0 || parameters.period !== 'latest') return first;
  const newest = await findNewest(client, manifest.dataset, parameters);
  if (!newest) return first;
  const older = await read(newest.code);
  const words = `The newest period of this dataset has no figure of what was chosen. ${newest.name} is drawn: the newest held here.`;
  return {
    ...first,
    choice: { ...choice, faults: [...choice.faults, plainFault(words)] },
    found: older.data,
    warnings: older.warnings,
    made: older.made,
    parameters: choice.asked === 'all' ? all : { ...parameters, period: newest.code },
  };
}

async function readOnce(client: ApiClient, manifest: Manifest, choice: Choice): Promise<Drawing> {
  const drawing = await readRows(client, manifest, choice);
  const newest = choice.time === 'latest' && choice.to === undefined;
  if (!newest || whichAreas(choice, drawing.found).missing.length === 0) return drawing;
  // Rows of districts do not tell in which period a list of them has a figure.
  if (drawing.made !== undefined) return drawing;
  const parameters = choiceParameters(choice, manifest.version);
  return {
    ...drawing,
    fuller: await findFuller(client, manifest.dataset, parameters, drawing.found),
  };
}

/**
 * Reads what an address asks to be drawn. Where its defaults have no row, the nearest combination
 * that has one is taken; where what it says itself has none, that is offered as `instead`.
 * Undefined for datasets without measures. Throws what the API client throws.
 */
export async function readDrawing(
  client: ApiClient,
  manifest: Manifest,
  held: Held,
  query: Query,
): Promise<Drawing | undefined> {
  const choice = readChoice(manifest, held, query);
  if (!choice) return undefined;
  const drawing = await readOnce(client, manifest, choice);
  if (drawing.found.length > 0 || choice.shape === 'none') return drawing;
  const areasSaid = choice.areasText !== '' && query.areas !== undefined;
  const said = Object.fromEntries(
    Object.entries(choice.whole).filter(
      ([id, code]) => query[id] === code && !choice.by.includes(id),
    ),
  );
  const nearest = async (kept: Readonly<Record<string, string>>) => {
    const fit = await findHeld(client, manifest, choice, kept);
    return fit && { ...query, ...fit.codes, ...(fit.area && { areas: fit.area.code }) };
  };
  const fit = await nearest(said);
  const elsewhere = fit?.areas !== query.areas && (areasSaid || choice.group !== undefined);
  const again = fit && !elsewhere ? readChoice(manifest, held, fit) : undefined;
  if (again) return readOnce(client, manifest, again);
  return { ...drawing, instead: fit ?? (await nearest({})) };
}
