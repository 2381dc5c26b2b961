import { FIELD_NAMES } from '../fields/course-fields.ts';
import { Mapping } from './layout.ts';
import type { Layout } from './layout.ts';

/** Our own layout: a column for each field, named as the field is. Columns may be left out. */
export const TEMPLATE: Layout = {
  id: 'template',
  mapping: Mapping.parse(Object.fromEntries(FIELD_NAMES.map((name) => [name, name]))),
};

/** The template as a CSV to fill in. */
export const TEMPLATE_CSV = `${FIELD_NAMES.join(',')}\n`;
