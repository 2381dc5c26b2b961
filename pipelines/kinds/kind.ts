import type { CodeItem } from '../../schemas/dataset/code.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import type { Catalogue } from '../../schemas/release/catalogue.ts';
import type {
  CheckResult,
  Coverage,
  Manifest,
  RowAccount,
  TableSchema,
} from '../../schemas/release/manifest.ts';
import type { Labels } from '../../schemas/dataset/label.ts';
import type { Database } from '../duckdb.ts';
import type { FetchContext, Vintage } from '../publishers/adapter.ts';
import type { Publisher } from '../publishers/publisher.ts';
import type { Home } from '../store/home.ts';
import type { CellChange } from '../store/versions/difference.ts';
import type { Previous } from '../store/versions/previous.ts';

/** Code lists of a dataset's coded columns, by column. */
export type Codes = ReadonlyMap<string, readonly CodeItem[]>;

/** What is said of the rows of a release to be, which lie in table `release`. */
export interface Draft {
  readonly table: TableSchema;
  readonly printedNames: Manifest['printed_names'];
  readonly measures: readonly MeasureRecord[];
  readonly charts: Manifest['charts'];
  readonly coverage: Coverage;
  readonly account: RowAccount;
  /** Every period among the rows, as codes, and what each area type has: evidence for the label. */
  readonly periods: readonly string[];
  readonly areas: Labels['spatial_availability']['areas'];
}

/** Finds the rows of the current release of another dataset, a Parquet file; null where none is held. */
export type FindRows = (dataset: string) => Promise<string | null>;

/** What a run knows of the vintage whose rows it checks and shapes. */
export interface Taken {
  readonly vintage: Vintage;
  readonly codes: Codes;
  readonly previous: Previous | null;
  /** True in a sample store: every row is marked as invented. */
  readonly invented: boolean;
  /** The day of the run, ISO. Without it nothing is said of periods to come. */
  readonly today?: string;
  /** Without it nothing is held against other datasets. */
  readonly findRows?: FindRows;
}

/** Where the rows of a dataset come from. */
export interface Origin {
  /** Who is asked for them; null where nobody is. */
  readonly publisher: Publisher | null;
  /** Asks for everything that is declared. Null where there are no rows, so nothing to ask for. */
  readonly fetch: ((context: FetchContext, input: Inputs) => Promise<readonly Vintage[]>) | null;
  /** Leaves one row for every row received in table `parsed`; see `SourceAdapter`. */
  parse(vintage: Vintage, database: Database, previous: Previous | null): Promise<void>;
  /** Checks over `parsed` that only the origin can make. */
  checkReceived(vintage: Vintage, database: Database): Promise<readonly CheckResult[]>;
}

/** The releases that a run may read: those of the catalogue as it stands. */
export interface Inputs {
  readonly home: Home;
  readonly catalogue: Catalogue;
}

/** What the rows of a dataset are. */
export interface Rows {
  readCodes(): Promise<Codes>;
  /**
   * Checks every row of `parsed`: by itself, against the declaration, and against the release
   * before. Throws `ChecksFailed` where later checks could not run; otherwise answers every result.
   */
  check(database: Database, taken: Taken): Promise<CheckResult[]>;
  /** Makes table `release` of the checked rows; null for a kind without rows. */
  shape(database: Database, taken: Taken): Promise<Draft | null>;
  /** Writes the code lists of table `release`, counted; false when the rows have no coded column. */
  writeCodes(database: Database, codes: Codes, file: string): Promise<boolean>;
  /** How a row of one release differs from the same row of the release before. */
  readonly change: CellChange;
}

/**
 * All that the stages need to know of one dataset because of its kind, bound to its declaration.
 * One folder a kind implements it; `kinds.ts` lists them.
 */
export interface DatasetKind extends Origin, Rows {}
