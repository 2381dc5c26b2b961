/** A value of a field, as the service lists it. */
export interface HeldValue {
  readonly id: string;
  readonly label: string;
  /** Keys of notes that stand beside it. */
  readonly annotationKeys?: readonly string[];
}

/** A field with its lists of values: a field of places has one for every level. */
export interface HeldField {
  readonly id: string;
  readonly label: string;
  readonly lists: readonly {
    readonly id: string;
    readonly label: string;
    readonly values: readonly HeldValue[];
  }[];
}

/** A measure: a count, or a mean of something. */
export interface HeldMeasure {
  readonly id: string;
  readonly label: string;
  readonly function: 'COUNT' | 'MEAN';
}

/** A database that the stand-in answers of. */
export interface HeldDatabase {
  readonly id: string;
  readonly label: string;
  readonly measures: readonly HeldMeasure[];
  readonly fields: readonly HeldField[];
  /** Notes by their keys. */
  readonly annotations: Readonly<Record<string, string>>;
  /**
   * The figure of what is chosen: ids of values by field, a field left out being all of it. Undefined
   * where there is none to give, as where a recorded reply has no such sum.
   */
  figure(measure: string, chosen: ReadonlyMap<string, readonly string[]>): number | undefined;
}

/** The list that a value is of; undefined when no field of the database has it. */
export function findValue(
  { fields }: HeldDatabase,
  field: string,
  id: string,
): HeldValue | undefined {
  return fields
    .find((each) => each.id === field)
    ?.lists.flatMap(({ values }) => values)
    .find((value) => value.id === id);
}
