import { htmlChecker } from './html-checker.ts';
import { inventedLies, realLies } from './lies.ts';
import { runParts } from './part.ts';
import { secondAccessibility } from './second-accessibility.ts';
import { tracing } from './tracing.ts';

/** `npm run evaluate`: proofs that take longer than a test may, and judges that are not ours. */
const bad = await runParts(
  [tracing, inventedLies, realLies, htmlChecker, secondAccessibility],
  (line) => {
    process.stdout.write(`${line}\n`);
  },
);
process.exitCode = bad === 0 ? 0 : 1;
