import { quoted, shell, sql } from './quote.ts';
import type { Language } from './snippets.ts';
import { writeSnippets } from './snippets.ts';

/** A request of the API, as an example of the reference names it. */
interface SnippetRequest {
  readonly method: 'get' | 'post';
  /** Path and query. */
  readonly path: string;
  readonly body?: unknown;
}

/** Snippets in the languages that can say it. */
export type Snippets = Partial<Record<Language, string>>;

/** Addresses of rows, whose snippets page through JSON or read CSV. */
const ROWS =
  /^(\/v1\/datasets\/[^/?]+\/(?:data|versions\/[^/?]+\/changes))(?:\.(?:csv|json))?(\?.*)?$/;
/** Addresses of files that a program keeps and opens. */
const FILE = /\/([^/?]+\.(?:parquet|arrow|xlsx|zip|ndjson))(\?.*)?$/;

function fileSnippets(url: string, file: string): Snippets {
  const name = quoted(file);
  return {
    curl: `curl --fail --output ${shell(file)} ${shell(url)}`,
    python: file.endsWith('.parquet')
      ? `import pandas as pd\n\nrows = pd.read_parquet(${quoted(url)})`
      : `from urllib.request import urlretrieve\n\nurlretrieve(${quoted(url)}, ${name})`,
    r: `download.file(${quoted(url)}, ${name}, mode = "wb")`,
    ...(file.endsWith('.parquet') ? { duckdb: `SELECT *\nFROM read_parquet(${sql(url)});` } : {}),
    ...(file.endsWith('.ndjson') ? { duckdb: `SELECT *\nFROM read_json(${sql(url)});` } : {}),
    javascript: `const response = await fetch(${quoted(url)});\nif (!response.ok) throw new Error((await response.json()).detail);\nconst bytes = await response.arrayBuffer();`,
  };
}

function postSnippets(url: string, body: unknown): Snippets {
  const json = JSON.stringify(body);
  const literal = JSON.stringify(body, null, 2);
  return {
    curl: `curl --fail --json ${shell(json)} ${shell(url)}`,
    python: `import requests\n\nanswer = requests.post(${quoted(url)}, json=${literal})\nanswer.raise_for_status()`,
    r: `answer <- httr2::request(${quoted(url)}) |>\n  httr2::req_body_raw(${quoted(json)}, "application/json") |>\n  httr2::req_perform()`,
    javascript: `const response = await fetch(${quoted(url)}, {\n  method: "POST",\n  headers: { "Content-Type": "application/json" },\n  body: JSON.stringify(${literal}),\n});\nif (!response.ok) throw new Error((await response.json()).detail);`,
  };
}

function textSnippets(url: string, isJson: boolean): Snippets {
  const read = isJson ? 'json' : 'text';
  return {
    curl: `curl --fail ${shell(url)}`,
    python: `import requests\n\nresponse = requests.get(${quoted(url)})\nresponse.raise_for_status()\nanswer = response.${isJson ? 'json()' : 'text'}`,
    r: isJson
      ? `answer <- jsonlite::fromJSON(${quoted(url)})`
      : `answer <- readLines(${quoted(url)})`,
    ...(isJson ? { duckdb: `SELECT *\nFROM read_json(${sql(url)});` } : {}),
    javascript: `const response = await fetch(${quoted(url)});\nif (!response.ok) throw new Error((await response.json()).detail);\nconst answer = await response.${read}();`,
  };
}

/**
 * One request in each language that can say it, ready to run. `isJson` is of its answer. DuckDB is
 * left out where it cannot read what comes.
 */
export function writeRequest(base: string, request: SnippetRequest, isJson: boolean): Snippets {
  const { method, path, body } = request;
  const url = `${base}${path}`;
  if (method === 'post') return postSnippets(url, body);
  const [, rows, query = ''] = ROWS.exec(path) ?? [];
  if (rows !== undefined) return writeSnippets(base, rows, query, ['area', 'period']);
  const [, file] = FILE.exec(path) ?? [];
  return file === undefined ? textSnippets(url, isJson) : fileSnippets(url, file);
}
