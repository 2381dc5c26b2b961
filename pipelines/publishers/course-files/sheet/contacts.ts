/** Names of columns that hold how a person or an office is reached. */
const COLUMN = /e[-_ ]?mail|phone|mobile|(^|[^a-z])(tel|fax)([^a-z]|$)|contact/i;
const ADDRESS = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;
/** A British number of ten or eleven digits in prose, with or without +44. */
const NUMBER = /(?<![\w/.-])(?:\+44[ ()-]*|0)\d(?:[ ()-]*\d){8,9}(?![\w/-])/g;
const REMOVED = '[removed]';

/** Whether a column is dropped before anything is written, by its name. */
export function isContactColumn(name: string): boolean {
  return COLUMN.test(name);
}

/** A cell without e-mail addresses and, in prose, without telephone numbers. */
export function withoutContacts(cell: string): string {
  const addressed = cell.replaceAll(ADDRESS, REMOVED);
  return /[a-z] /i.test(addressed) ? addressed.replaceAll(NUMBER, REMOVED) : addressed;
}
