import { defineConfig } from 'vitest/config';
import { SlowFirst } from './test/support/slow-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', 'var/**', 'test/bench/**'],
    globalSetup: ['test/support/stores/made-stores.ts'],
    setupFiles: ['test/support/setup.ts'],
    // DuckDB is a native library: a crash in it ends one forked process, not the whole run.
    pool: 'forks',
    // Files of one process share its modules: read anew for each file they cost half of the run.
    isolate: false,
    // One more than the processors of CI: a worker that waits for a browser or another process leaves
    // a fifth of two processors idle.
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
    env: { TZ: 'UTC' },
    // Only what hangs meets these: no test fails because a machine is slow.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    allowOnly: false,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
