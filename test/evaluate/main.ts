import { parseArgs } from 'node:util';
import { advise } from './advise/part.ts';
import { discoveryParts } from './discovery/parts.ts';
import { funnel } from './provision/part.ts';
import { htmlChecker } from './parts/html-checker.ts';
import { inventedLies, realLies } from './parts/lies.ts';
import { besideDatasette } from './datasette/part.ts';
import { load } from './parts/load.ts';
import { pay } from './coding/pay.ts';
import { places } from './coding/places.ts';
import { redocly, schemathesis, spectral } from './parts/openapi.ts';
import { weights } from './pages/weights.ts';
import { numbers } from './numbers/part.ts';
import { words as wordsOfPages } from './pages/words.ts';
import { findMeant } from './only.ts';
import { runParts } from './part.ts';
import { planted } from './parts/planted.ts';
import { properties } from './parts/properties.ts';
import { quintiles } from './provision/quintiles.ts';
import { pythonReaders } from './parts/python-readers.ts';
import { accessibility } from './accessibility/part.ts';
import { titles } from './parts/titles.ts';
import { drawnLies } from './parts/drawn-lies.ts';
import { falseAlarms } from './parts/false-alarms.ts';
import { duplicates } from './duplicates/part.ts';
import { translation } from './provision/translation.ts';
import { tracing } from './parts/tracing.ts';

const PARTS = [
  tracing,
  ...discoveryParts,
  pythonReaders,
  drawnLies,
  falseAlarms,
  inventedLies,
  realLies,
  planted,
  funnel,
  titles,
  pay,
  places,
  duplicates,
  translation,
  quintiles,
  advise,
  properties,
  htmlChecker,
  wordsOfPages,
  weights,
  numbers,
  accessibility,
  spectral,
  redocly,
  schemathesis,
  load,
  besideDatasette,
];

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * `npm run evaluate -- [WORD…] [--only NAME…]`: proofs that take longer than a test may, and judges
 * that are not ours. With words, only the parts whose names hold one; with names, only what of them is
 * called so: `npm run evaluate -- axe --only 'measure: map' --only phone`, or one drawn lie with
 * `npm run evaluate -- drawn --only real/claimant-count/7`.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true, default: [] } },
});
const words = positionals.map((word) => word.toLowerCase());
const asked = PARTS.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
);
if (asked.length === 0) {
  throw new Error(`no part is called so; there are:\n${PARTS.map(({ name }) => name).join('\n')}`);
}
const judged = [...new Set(asked.flatMap((part) => part.judged ?? []))];
const unknown = asked.every((part) => part.judged)
  ? values.only.find((word) => findMeant(judged, word).length === 0)
  : undefined;
if (unknown !== undefined) {
  throw new Error(
    `nothing that is judged is called “${unknown}”; there are:\n${judged.join('\n')}`,
  );
}
const bad = await runParts(asked, { write, only: values.only });
process.exitCode = bad === 0 ? 0 : 1;
