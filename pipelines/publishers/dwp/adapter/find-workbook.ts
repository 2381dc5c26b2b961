import type { NewestPage } from '../../../fetch/documents/collection.ts';
import { Refused } from '../../../fetch/refusal.ts';

/**
 * Address of the workbook of tables that a page has: an XLSX where it has both formats, since that can
 * be streamed. Throws {@link Refused} naming the page and the files that it has when it has none.
 */
export function findWorkbook(page: NewestPage): string {
  const tables = page.files.filter(({ title, filename }) => /tables/i.test(`${title} ${filename}`));
  const ofKind = (kind: RegExp) => tables.find(({ filename }) => kind.test(filename));
  const found = ofKind(/\.xlsx$/i) ?? ofKind(/\.ods$/i);
  if (found) return found.url;
  const held = page.files.map(({ filename }) => filename).join(', ') || 'no file';
  throw new Refused(
    'no_file',
    `the page "${page.title}" (${page.url}) has no tables as ODS or XLSX; it has ${held}`,
  );
}
