import type { Kind } from '../words/kinds.ts';
import { declares } from './declares.ts';
import type { Declaration } from './declaration.ts';
import type { InputRule } from './kinds/derived.ts';

/** A derived dataset names an input that there is not, or is in the end made from itself. */
export class InputsWrong extends Error {}

interface Declared {
  readonly declaration: Declaration;
}

const PUBLISHED_FIGURES = { observations: true, records: false, derived: false, linked: false };

/** Kinds of dataset that each rule takes inputs from. */
const RULE_TAKES: Readonly<Record<InputRule, Readonly<Record<Kind, boolean>>>> = {
  areas_of_every_dataset: PUBLISHED_FIGURES,
  providers_of_every_dataset: PUBLISHED_FIGURES,
};

/** Ids of the datasets that a dataset is made from, out of `all`; none for one that is not derived. */
export function findInputs(declaration: Declaration, all: readonly Declared[]): readonly string[] {
  if (!declares(declaration, 'inputs')) return [];
  const { inputs } = declaration;
  const optional = declaration.where_held.map(({ dataset }) => dataset);
  if (Array.isArray(inputs)) return [...inputs, ...optional];
  const takes = RULE_TAKES[inputs.rule];
  const found = all.flatMap((each) => (takes[each.declaration.kind] ? [each.declaration.id] : []));
  return [...found, ...optional];
}

/** Throws {@link InputsWrong} when an input is no dataset with rows among `all`. */
export function demandInputs(all: readonly Declared[]): void {
  const hosted = new Set(
    all.flatMap(({ declaration }) => (declares(declaration, 'schedule') ? [declaration.id] : [])),
  );
  for (const { declaration } of all) {
    const unknown = findInputs(declaration, all).find((input) => !hosted.has(input));
    if (unknown === undefined) continue;
    throw new InputsWrong(
      `${declaration.id} is made from "${unknown}", which is no dataset with rows here`,
    );
  }
}

/** Keys, each after those that it waits for. Throws {@link InputsWrong} naming those of a circle. */
function order(
  keys: readonly string[],
  waitsFor: (key: string) => readonly string[],
): readonly string[] {
  const left = new Set(keys);
  const ordered: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter((key) => !waitsFor(key).some((other) => left.has(other)));
    if (ready.length === 0) {
      throw new InputsWrong(`these are made from each other: ${[...left].join(', ')}`);
    }
    ordered.push(...ready);
    for (const key of ready) left.delete(key);
  }
  return ordered;
}

/**
 * Datasets in the order they must run, in units that become current together: one dataset, or all
 * of one group. Those that are made from none of the others come first, by id; then what is made
 * from those, and so on. Inputs that are not among `datasets` are not waited for. Throws
 * {@link InputsWrong} naming the datasets of a circle.
 */
export function orderByInputs<D extends Declared>(datasets: readonly D[]): D[][] {
  const byId = new Map(datasets.map((each) => [each.declaration.id, each]));
  const inputsOf = (id: string): readonly string[] => {
    const dataset = byId.get(id);
    return dataset ? findInputs(dataset.declaration, datasets) : [];
  };
  const unitOf = (id: string): string => {
    const declaration = byId.get(id)?.declaration;
    const grouped = declaration && declares(declaration, 'group') && declaration.group !== null;
    return grouped ? `group ${declaration.group}` : id;
  };
  const ids = order([...byId.keys()].sort(), inputsOf);
  const members = (unit: string): string[] => ids.filter((id) => unitOf(id) === unit);
  const units = order([...new Set(ids.map(unitOf))], (unit) =>
    members(unit)
      .flatMap(inputsOf)
      .map(unitOf)
      .filter((other) => other !== unit),
  );
  return units.map((unit) => members(unit).flatMap((id) => byId.get(id) ?? []));
}
