import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { readSettings } from '../../schemas/settings.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Folder of real recorded figures, as the setting ALONGSIDE_PAYLOADS names it. */
export const PAYLOADS = path.resolve(ROOT, readSettings(process.env).payloads);

/**
 * A test that reads real recorded figures. Without them it is skipped and its name says why; where
 * `CI` is set it fails instead, so that a machine that should have them cannot pass without.
 */
export function testWithPayloads(
  name: string,
  run: () => void | Promise<void>,
  timeoutMs?: number,
): void {
  if (existsSync(PAYLOADS)) test(name, run, timeoutMs);
  else if (process.env.CI === undefined) test.skip(`${name} (no payloads at ${PAYLOADS})`, run);
  else {
    test(name, () => {
      throw new Error(`no payloads at ${PAYLOADS}; set ALONGSIDE_PAYLOADS`);
    });
  }
}
