import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { explain, type Explained, judgeFile } from '../judges.ts';
import type { Part } from '../part.ts';
import { PAGES, withSite } from '../site.ts';

const JAR = judgeFile('vnu-jar', 'build', 'dist', 'vnu.jar');
const MOST_PRINTED = 30;

const Messages = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().default(''),
      message: z.string(),
      extract: z.string().default(''),
    }),
  ),
});

/** Findings that stay, each with its reason. */
const EXPLAINED: readonly Explained[] = [
  {
    what: /info: Trailing slash on void elements/,
    why: 'the JSX renderer closes void elements with a slash; every attribute is quoted, so it does no harm',
  },
];

/** Runs the checker over a folder; it ends with 1 when it found something, which is no failure. */
function check(folder: string): Promise<z.infer<typeof Messages>['messages']> {
  const options = ['-jar', JAR.file, '--stdout', '--format', 'json', '--skip-non-html', folder];
  return new Promise((resolve, reject) => {
    execFile('java', options, { maxBuffer: 64e6 }, (error, stdout) => {
      const parsed = stdout === '' ? undefined : Messages.safeParse(JSON.parse(stdout));
      if (parsed?.success) resolve(parsed.data.messages);
      else reject(error ?? new Error('the checker answered with what cannot be read'));
    });
  });
}

/** Judges the pages of a site; true when nothing stands against them. */
export async function judgeHtml(site: string, write: (line: string) => void): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-html-'));
  try {
    for (const [index, page] of PAGES.entries()) {
      const html = await (await fetch(`${site}${page}`)).text();
      await writeFile(path.join(folder, `${index}.html`), html);
    }
    const findings = (await check(folder)).map(({ type, subType, url, message, extract }) => {
      const page = PAGES[Number(path.basename(url, '.html'))] ?? url;
      const words = extract.replace(/\s+/g, ' ').slice(0, 120);
      return `${page}: ${subType ?? type}: ${message} [${words}]`;
    });
    const { open, told } = explain(findings, EXPLAINED);
    write(`${PAGES.length} pages, ${findings.length} findings, ${open.length} open`);
    for (const line of [...told, ...open.slice(0, MOST_PRINTED)]) write(line);
    return open.length === 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One page of every kind before the Nu HTML checker of the W3C, warnings included. */
export const htmlChecker: Part = {
  name: 'Nu HTML checker, one page of every kind',
  absent: () => JAR.absent,
  run: (write) => withSite((site) => judgeHtml(site, write)),
};
