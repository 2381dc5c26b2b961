import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { EesFile } from '../source.ts';

/** A file as it is parsed: its lines are the table `lines`. */
export interface OpenFile {
  readonly file: EesFile;
  readonly declaration: ObservationsDeclaration;
  readonly codes: ReadonlyMap<string, readonly CodeItem[]>;
  /** What stands before the line in a source row. */
  readonly digest: string;
  readonly order: number;
}
