import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatPage } from '../support/pages/format-page.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/decisions');
const NAME = /^(\d{4}-\d{2}-\d{2})-[a-z0-9-]+\.md$/;

/** A decision as the index lists it. */
export interface Decision {
  readonly file: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** Every file of `docs/decisions` but the index, oldest first. Throws for a name without a date. */
export function readDecisions(): Decision[] {
  return readdirSync(FOLDER)
    .filter((file) => file !== 'README.md')
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(FOLDER, file), 'utf8');
      const [, date] = NAME.exec(file) ?? [];
      const [, title] = /^# (.+)$/m.exec(text) ?? [];
      if (date === undefined || title === undefined)
        throw new Error(`${file} has no date or title`);
      return { file, date, title, text };
    });
}

/** The text of `docs/decisions/README.md`: every decision by day, with a link to it. */
export async function renderDecisionsPage(): Promise<string> {
  const rows = readDecisions().map(({ file, date, title }) => `| ${date} | [${title}](${file}) |`);
  const page = `<!-- Generated from the files beside it: npx vitest run test/rules/decisions-page.test.ts -u -->

# Decisions

One file a decision: the question, what could have been done, what it costs, what was decided.

| Day | Decision |
| --- | --- |
${rows.join('\n')}
`;
  return formatPage(page);
}
