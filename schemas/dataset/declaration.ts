import { z } from 'zod';
import type { Kind } from '../words/kinds.ts';
import { DerivedDeclaration } from './kinds/derived.ts';
import { LinkedDeclaration } from './kinds/linked.ts';
import { ObservationsDeclaration } from './kinds/observations.ts';
import { RecordsDeclaration } from './kinds/records.ts';

/** How each kind of dataset is declared: one file a kind. */
export const DECLARATIONS = {
  observations: ObservationsDeclaration,
  records: RecordsDeclaration,
  derived: DerivedDeclaration,
  linked: LinkedDeclaration,
} as const satisfies Record<Kind, z.ZodType>;

/** Any folder under `datasets/`, as its `dataset.ts` exports it by default. */
export const Declaration = z.union([
  ObservationsDeclaration,
  RecordsDeclaration,
  DerivedDeclaration,
  LinkedDeclaration,
]);
export type Declaration = z.infer<typeof Declaration>;

/** The declaration of a dataset of one kind. */
export type DeclarationOf<K extends Kind> = z.infer<(typeof DECLARATIONS)[K]>;

/** A dataset whose rows come from a publisher. */
export type PublishedDeclaration = ObservationsDeclaration | RecordsDeclaration;
/** A dataset whose rows are held here. */
export type HostedDeclaration = PublishedDeclaration | DerivedDeclaration;

/** What a person may write in `dataset.ts`: defaults may be left out. */
export type DeclarationInput = z.input<typeof Declaration>;

/** Types a declaration while it is written; it is checked when `datasets/discover.ts` reads it. */
export function defineDataset<T extends DeclarationInput>(declaration: T): T {
  return declaration;
}
