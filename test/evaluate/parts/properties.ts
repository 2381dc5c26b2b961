import { spawn } from 'node:child_process';
import type { Part } from '../part.ts';

/** Tests of properties of which `npm test` tries a sample. */
const FILES = [
  'test/api/bad-input',
  'test/api/question/paging.property.test.ts',
  'test/faults/kill.test.ts',
  'test/faults/disk',
];

/** Every case of the tests of properties: requests that are right, wrong and hostile, more kills, and
 * every failure of every call on the disk. */
export const properties: Part = {
  name: 'Property tests in full',
  absent: () => null,
  run: () =>
    new Promise((resolve, reject) => {
      const tests = spawn('npx', ['vitest', 'run', ...FILES], {
        env: { ...process.env, TESTS_IN_FULL: 'yes' },
        stdio: 'inherit',
      });
      tests.on('error', reject);
      tests.on('exit', (code) => resolve(code === 0));
    }),
};
