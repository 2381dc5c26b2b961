import { createHash } from 'node:crypto';
import type { HeldDatabase, HeldField } from '../stand-in/databases.ts';

/** A measure with the figure of all that its database counts. */
export interface DrawnMeasure {
  /** Id of the database without what stands before its name. */
  readonly database: string;
  readonly database_label: string;
  readonly id: string;
  readonly label: string;
  readonly how: 'COUNT' | 'MEAN';
  readonly base: number;
}

/** A value of a field: its share of all, and its mean against that of all. */
export interface DrawnValue {
  readonly database: string;
  readonly field: string;
  readonly field_label: string;
  readonly list: string;
  readonly code: string;
  readonly label: string;
  readonly share: number;
  readonly factor: number;
}

/** Counts are adjusted by at most this, up or down: parts then differ from totals as they do there. */
const MOST_ADJUSTED = 2;

const idOf = ({ field, list, code }: DrawnValue): string =>
  `${field.replace('str:field:', 'str:value:')}:${list}:${code}`;

/** Fields with their lists, each in the order in which its values were drawn. */
function fieldsOf(values: readonly DrawnValue[]): HeldField[] {
  const fields = [...new Set(values.map(({ field }) => field))];
  return fields.map((field) => {
    const own = values.filter((value) => value.field === field);
    const lists = [...new Set(own.map(({ list }) => list))].map((list) => ({
      id: `${field.replace('str:field:', 'str:valueset:')}:${list}`,
      label: list,
      values: own
        .filter((value) => value.list === list)
        .map((value) => ({ id: idOf(value), label: value.label })),
    }));
    return { id: field, label: own[0]?.field_label ?? field, lists };
  });
}

/** A whole number from -{@link MOST_ADJUSTED} to {@link MOST_ADJUSTED} that a text always gives. */
function adjustment(key: string): number {
  const steps = 2 * MOST_ADJUSTED + 1;
  return (createHash('md5').update(key).digest().readUInt16BE() % steps) - MOST_ADJUSTED;
}

/**
 * A database whose figures are the product of what each field says: a count is the figure of all
 * times the shares of what is chosen, then adjusted as the service does, the same cell always alike.
 */
export function drawDatabase(
  measures: readonly DrawnMeasure[],
  values: readonly DrawnValue[],
): HeldDatabase {
  const [first] = measures;
  const byId = new Map(values.map((value) => [idOf(value), value]));
  return {
    id: `str:database:${first?.database ?? ''}`,
    label: first?.database_label ?? '',
    measures: measures.map(({ id, label, how }) => ({ id, label, function: how })),
    fields: fieldsOf(values),
    annotations: {
      I: 'Invented figures, in the form of the real database. Nobody ever measured them.',
      r: 'Figures marked "r" have been revised since the previous release.',
    },
    figure(measure, chosen) {
      const found = measures.find(({ id }) => id === measure);
      if (!found) return undefined;
      const sets = [...chosen.values()].map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
      const shares = sets.map((set) => set.reduce((sum, { share }) => sum + share, 0));
      if (found.how === 'MEAN') {
        return sets.reduce((mean, set, at) => {
          const weighted = set.reduce((sum, { share, factor }) => sum + share * factor, 0);
          return mean * (weighted / (shares[at] ?? 1));
        }, found.base);
      }
      const exact = shares.reduce((product, share) => product * share, found.base);
      const isAll = (share: number | undefined): boolean => Math.abs((share ?? 0) - 1) < 1e-9;
      const cell = [...chosen.values()]
        .filter((_, at) => !isAll(shares[at]))
        .map((ids) => ids.join());
      return Math.max(0, Math.round(exact) + adjustment([measure, ...cell.sort()].join('|')));
    },
  };
}
