import { Refused } from '../../../fetch/refusal.ts';
import { readPublication } from '../../../fetch/documents/publication.ts';
import { findWorkbookName } from '../workbook-name.ts';
import type { WorkbookName } from '../workbook-name.ts';

/** Last part of an address: the name of a file. */
export const fileOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';

/** The workbook that lies at an address. Throws for an address of anything else. */
export function readWorkbookAddress(url: string): WorkbookName {
  const workbook = findWorkbookName(fileOf(url));
  if (!workbook) throw new Error(`${url} is the address of no workbook`);
  return workbook;
}

/** Whether an attachment is an archive, which may hold workbooks. */
export const isArchive = (url: string): boolean => /\.zip$/i.test(fileOf(url));

/**
 * Addresses of the workbooks that a publication's content item lists, and of its archives, by the names
 * of the files. Throws {@link Refused} when the document is no such item, or lists neither.
 */
export async function readAttachments(path: string): Promise<string[]> {
  const found = (await readPublication(path)).filter(
    (url) => isArchive(url) || findWorkbookName(fileOf(url)) !== undefined,
  );
  if (found.length === 0) throw new Refused('no_workbook', 'the publication lists no workbook');
  return found.sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
}

/** Refuses workbooks of one code: nothing says which of them holds. Throws {@link Refused}. */
export function refuseTwice(codes: readonly string[]): void {
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) throw new Refused('workbook_twice', `two workbooks are ${twice}`);
  if (codes.length === 0) throw new Refused('no_workbook', 'no archive holds a workbook');
}
