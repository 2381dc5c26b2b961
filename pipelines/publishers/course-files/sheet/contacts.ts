/** Names of columns that hold how a person or an office is reached. */
const COLUMN = /e[-_ ]?mail|phone|mobile|(^|[^a-z])(tel|fax)([^a-z]|$)|contact/i;

/** Whether a column is dropped before anything is written, by its name. */
export function isContactColumn(name: string): boolean {
  return COLUMN.test(name);
}
