import { quotable } from '../problem.ts';
import { addFault } from './context.ts';
import type { CheckContext } from './context.ts';
import type { Parameter, Parameters } from './parameters.ts';
import type { TableColumn } from './tables/table.ts';

/** Which columns are answered, and how that is spelt canonically. */
interface ColumnChoice {
  readonly columns: readonly TableColumn[];
  readonly canonical: Readonly<Record<string, readonly string[]>>;
}

function named(asked: Parameter, known: readonly TableColumn[], context: CheckContext) {
  const found: TableColumn[] = [];
  for (const item of asked.items) {
    if (item === '') continue;
    const column = known.find(({ name }) => name === item);
    if (!column) {
      const message = `${asked.name} has no column ${quotable(item)} to offer.`;
      const names = known.map(({ name }) => name);
      addFault(context, asked, item, { code: 'unknown-code', message, known: names });
    } else if (found.includes(column)) {
      const message = `${asked.name} names ${item} twice.`;
      addFault(context, asked, item, { code: 'malformed-value', message });
    } else found.push(column);
  }
  return found;
}

/** Reads a word from a short list; undefined when the parameter is not given or at fault. */
export function readWord<T extends string>(
  asked: Parameter | undefined,
  words: readonly T[],
  context: CheckContext,
): T | undefined {
  if (!asked) return undefined;
  const word = words.find((each) => each === asked.text);
  if (word !== undefined || asked.text === '') return word;
  const message = `${asked.name} is ${words.join(' or ')}.`;
  addFault(context, asked, asked.text, { code: 'malformed-value', message, known: words });
  return undefined;
}

/** Reads `columns`, `with` and `names` together. */
export function readColumns(parameters: Parameters, context: CheckContext): ColumnChoice {
  const all = context.table.columns;
  const usual = all.filter(({ optional }) => !optional);
  const [exact, extra] = [parameters.get('columns'), parameters.get('with')];
  const names = readWord(parameters.get('names'), ['true', 'false'], context);
  if (exact) {
    for (const other of [extra, parameters.get('names')]) {
      if (!other) continue;
      const message = `columns= already says exactly which columns to answer; leave out ${other.name}=.`;
      addFault(context, other, other.text, { code: 'malformed-value', message });
    }
    const columns = named(exact, all, context);
    const order = columns.map(({ name }) => name);
    const same = order.join() === usual.map(({ name }) => name).join();
    return { columns, canonical: { columns: same ? [] : order } };
  }
  const optional = all.filter((column) => column.optional);
  const added = extra ? named(extra, optional, context) : [];
  const without = names === 'false';
  return {
    columns: [
      ...usual.filter(({ role }) => !(without && role === 'name')),
      ...optional.filter((column) => added.includes(column)),
    ],
    canonical: {
      with: added.map(({ name }) => name).sort(),
      names: without ? ['false'] : [],
    },
  };
}
