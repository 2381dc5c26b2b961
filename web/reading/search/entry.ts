/** The kinds of things that can be found, and the heading of each. */
export const ENTRY_KINDS = {
  area: 'Areas',
  job: 'Jobs',
  place: 'Towns and villages',
  subject: 'Subjects of courses',
  provider: 'Providers of training',
  dataset: 'Datasets',
  measure: 'Measures',
  code: 'Industries, occupations and other codes',
  page: 'Pages',
} as const;
export type EntryKind = keyof typeof ENTRY_KINDS;

/** One thing that can be found: its name, where it leads, and one line about it. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly code: string;
  readonly about: string;
  readonly href: string;
  /** What else it is called, or was. */
  readonly names?: readonly string[];
  /** Further words it is found by. */
  readonly words: string;
  /** How likely it is what was meant, next to another of the same words; 1 is usual. */
  readonly weight: number;
  /** Of an area, its code and those that the same place had before. */
  readonly codes?: readonly string[];
  /** Of an area, the datasets that have figures under one of its codes. */
  readonly heldBy?: readonly string[];
  /** The dataset that its address draws, with areas that may be added to it. */
  readonly draws?: string;
}
