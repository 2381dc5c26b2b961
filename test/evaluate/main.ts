import { discoveryParts } from './discovery/parts.ts';
import { htmlChecker } from './html-checker.ts';
import { inventedLies, realLies } from './lies.ts';
import { besideDatasette } from './datasette.ts';
import { load } from './load.ts';
import { redocly, schemathesis, spectral } from './openapi.ts';
import { runParts } from './part.ts';
import { pythonReaders } from './python-readers.ts';
import { secondAccessibility } from './second-accessibility.ts';
import { tracing } from './tracing.ts';

/** `npm run evaluate`: proofs that take longer than a test may, and judges that are not ours. */
const bad = await runParts(
  [
    tracing,
    ...discoveryParts,
    pythonReaders,
    inventedLies,
    realLies,
    htmlChecker,
    secondAccessibility,
    spectral,
    redocly,
    schemathesis,
    load,
    besideDatasette,
  ],
  (line) => {
    process.stdout.write(`${line}\n`);
  },
);
process.exitCode = bad === 0 ? 0 : 1;
