import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judgeFile } from '../judges.ts';
import type { Part } from '../part.ts';
import { withSite } from '../site.ts';

const SPECTRAL = judgeFile('@stoplight', 'spectral-cli', 'dist', 'index.js');
const REDOCLY = judgeFile('@redocly', 'cli', 'bin', 'cli.js');
const SCHEMATHESIS = path.resolve('var', 'judges', 'python', 'bin', 'schemathesis');
/** Seconds that schemathesis may go on asking. */
const BUDGET = 120;

/** The checks of schemathesis that are run; `docs/judges.md` says why one is not. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'missing_required_header',
  'unsupported_method',
  'allow_header_conformance',
].join();

interface Verdict {
  readonly passed: boolean;
  readonly said: string[];
}

/** Runs a judge; it passes when it ends with 0. What it said comes without its empty lines. */
function ask(program: string, args: readonly string[], folder: string): Promise<Verdict> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder, maxBuffer: 64e6 }, (error, stdout, stderr) => {
      const said = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
      resolve({ passed: error === null, said });
    });
  });
}

async function withDocument(judge: (folder: string) => Promise<Verdict>): Promise<Verdict> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-openapi-'));
  try {
    await withSite(async (site) => {
      const document = await (await fetch(`${site}/v1/openapi.json`)).text();
      await writeFile(path.join(folder, 'openapi.json'), document);
      await writeFile(path.join(folder, '.spectral.yaml'), 'extends: ["spectral:oas"]\n');
    });
    return await judge(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tell({ passed, said }: Verdict, write: (line: string) => void, most: number): boolean {
  for (const line of passed ? said.slice(-most) : said.slice(-60)) write(line);
  return passed;
}

/** The OpenAPI document before Spectral's own rules; a warning stands against it too. */
export const spectral: Part = {
  name: 'Spectral on the OpenAPI document',
  absent: () => SPECTRAL.absent,
  async run(write) {
    const args = [SPECTRAL.file, 'lint', 'openapi.json', '--fail-severity', 'hint'];
    return tell(await withDocument((folder) => ask(process.execPath, args, folder)), write, 1);
  },
};

/** The OpenAPI document before Redocly's recommended rules; a warning stands against it too. */
export const redocly: Part = {
  name: 'Redocly on the OpenAPI document',
  absent: () => REDOCLY.absent,
  async run(write) {
    const args = [REDOCLY.file, 'lint', 'openapi.json', '--format', 'json', '--max-problems', '50'];
    const verdict = await withDocument((folder) => ask(process.execPath, args, folder));
    const clean = verdict.said.some((line) => /"warnings":\s*0\b/.test(line));
    return tell({ ...verdict, passed: verdict.passed && clean }, write, 3);
  },
};

/** A running service before schemathesis: requests made from the document, right and wrong. */
export const schemathesis: Part = {
  name: 'schemathesis on a running service',
  absent: () =>
    existsSync(SCHEMATHESIS)
      ? null
      : 'not installed: python3 -m venv var/judges/python && var/judges/python/bin/pip install schemathesis',
  run: (write) =>
    withSite(async (site) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'alongside-schemathesis-'));
      const args = [
        ...['run', `${site}/v1/openapi.json`, '--phases', 'examples,coverage,fuzzing'],
        ...['--max-time', String(BUDGET), '--seed', '1', '--workers', '1', '--checks', CHECKS],
        ...['--header', 'Accept-Encoding: identity', '--continue-on-failure', '--warnings', 'off'],
      ];
      try {
        return tell(await ask(SCHEMATHESIS, args, folder), write, 12);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }),
};
