import { Catalogue } from '../release/catalogue.ts';
import { listOf } from './list.ts';

export { Edition } from '../release/catalogue.ts';

/** Editions, newest first, each with what changed in it. */
export const EditionList = listOf(Catalogue.shape.editions.element);
