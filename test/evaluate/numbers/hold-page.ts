import { readHtml } from '../../support/html/read-html.ts';
import { holdToAnswer, numbersOf } from './hold-to-answer.ts';
import { holdToRows, openRows } from './hold-to-rows.ts';
import { holdToTable } from './hold-to-table.ts';

/** What the numbers of a page were held to: how many there were, and which are not what they should be. */
export interface HeldPage {
  readonly held: number;
  readonly faults: readonly string[];
}

/** Parts of pages whose words tell one answer of `/v1`, and the address of that answer. */
const TOLD = [
  {
    path: /^\/areas\/(?<code>[A-Z]\d{8}|x-[\w-]+)$/,
    parts: '.app-tile',
    answer: (code: string) => `/v1/profile/${code}`,
  },
] as const;

/** The path of a page, after the redirect that a code of before leads through. */
const pathOf = ({ url }: Response, asked: string): string =>
  url === '' ? asked : new URL(url).pathname;

/** Holds the numbers of a page to its rows, its tables and its answers. */
export function openHolder(
  ask: (path: string) => Promise<Response>,
): (path: string) => Promise<HeldPage> {
  const rows = openRows(ask);
  return async (path) => {
    const response = await ask(path);
    // A page that says why a figure of a place cannot be shown has none to hold.
    if (response.status === 400) return { held: 0, faults: [] };
    if (!response.ok) return { held: 0, faults: [`${path} answers ${response.status}`] };
    const page = readHtml(await response.text());
    const answers = [];
    for (const { path: shape, parts, answer } of TOLD) {
      const code = shape.exec(pathOf(response, path))?.groups?.code;
      if (code === undefined) continue;
      const told: unknown = await (await ask(answer(code))).json();
      answers.push({ told, parts: page.all(parts) });
    }
    const numbers = answers.flatMap(({ told }) => numbersOf(told));
    const all = [
      await holdToRows(ask, rows, page, numbers),
      holdToTable(page),
      ...answers.map(({ told, parts }) => holdToAnswer(parts, told)),
    ];
    return {
      held: all.reduce((sum, { held }) => sum + held, 0),
      faults: all.flatMap(({ faults }) => faults).map((fault) => `${path}: ${fault}`),
    };
  };
}
