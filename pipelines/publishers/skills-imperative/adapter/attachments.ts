import { Refused } from '../../../fetch/refusal.ts';
import { readPublication } from '../../../fetch/documents/publication.ts';
import { findWorkbookName } from '../workbook-name.ts';
import type { WorkbookName } from '../workbook-name.ts';

/** A workbook of an area among the attachments of the publication. */
export interface Attachment {
  readonly url: string;
  readonly workbook: WorkbookName;
}

/** Last part of an address: the name of a file. */
const fileOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';

/** The workbook that lies at an address. Throws for an address of anything else. */
export function readWorkbookAddress(url: string): WorkbookName {
  const workbook = findWorkbookName(fileOf(url));
  if (!workbook) throw new Error(`${url} is the address of no workbook`);
  return workbook;
}

/**
 * The workbooks that a publication's content item lists, by code. Throws {@link Refused} when the
 * document is no such item, lists none, or lists a code twice.
 */
export async function readAttachments(path: string): Promise<Attachment[]> {
  const found = (await readPublication(path)).flatMap((url) => {
    const workbook = findWorkbookName(fileOf(url));
    return workbook ? [{ url, workbook }] : [];
  });
  const codes = found.map(({ workbook }) => workbook.code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) throw new Refused('workbook_twice', `two attachments are ${twice}`);
  if (found.length === 0) throw new Refused('no_workbook', 'the publication lists no workbook');
  return found.sort((a, b) => (a.workbook.code < b.workbook.code ? -1 : 1));
}
