/** A version of a data set, and what it took away from the one before it. */
export interface HeldVersion {
  readonly version: string;
  readonly status: 'Published' | 'Deprecated' | 'Withdrawn';
  readonly published: string;
  /** Labels of what it removed. */
  readonly removes?: {
    readonly filters?: readonly string[];
    readonly indicators?: readonly string[];
  };
}

/** A data set that the stand-in of the API answers for. */
export interface HeldDataSet {
  readonly publication: string;
  readonly title: string;
  readonly status: 'Published' | 'Deprecated' | 'Withdrawn';
  /** Title of the data set that took its place. */
  readonly superseding?: string;
  readonly versions: readonly HeldVersion[];
  /** Where its CSV lies. */
  readonly path: string;
  /** Columns of the CSV that are filters, and those that are indicators. */
  readonly filters: readonly string[];
  readonly indicators: readonly string[];
}
