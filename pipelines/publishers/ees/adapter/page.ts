import { countWords } from '../../../../schemas/words/count-words.ts';
import { readDocument } from '../../../fetch/documents/read-document.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../fetch/snapshots.ts';
import { pageUrl } from '../source.ts';
import type { EesFile } from '../source.ts';
import { monthsSaid } from './periods.ts';

/** The words of a web page, without its marks and scripts. */
function readWords(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

/**
 * The page of a data set; undefined when the service has no such data set. A part of a year is told
 * nowhere but on this page ("Figures for the academic year(s) shown cover the first three quarters
 * (Aug to Apr)"): the CSV calls it the academic year. Throws {@link Refused} when the page says that
 * the figures cover another part than was declared.
 */
export async function takePage(
  snapshots: Snapshots,
  dataset: string,
  file: EesFile,
): Promise<Snapshot | undefined> {
  try {
    return await snapshots.take({
      url: pageUrl(dataset, file),
      role: 'metadata',
      inspect: async ({ path }) => {
        const said = monthsSaid(readWords(await readDocument(path)));
        if (said.length > 0 && !said.includes(file.months)) {
          throw new Refused(
            'part_of_a_year',
            `the page of "${file.id}" says, of all lines, that its figures cover ${said.map((months) => countWords(months, 'month')).join(' or ')} of the academic year; it was declared with ${countWords(file.months, 'month')}`,
          );
        }
        return { rows: null };
      },
    });
  } catch (error) {
    if (error instanceof Refused && error.code === 'http_404') return undefined;
    throw error;
  }
}
