import { existsSync } from 'node:fs';
import path from 'node:path';
import { openMatches } from '../../../schemas/names/match-name.ts';
import type { NumberedName } from '../../../schemas/names/match-name.ts';
import { findCatalogue } from '../../store/catalogue-file.ts';
import { readManifest, releaseFolder } from '../../store/releases/release-folder.ts';
import { answer, EXIT, Misuse } from '../line/cli.ts';
import type { Cli, Exit } from '../line/cli.ts';
import { homeOf } from '../line/with-store.ts';
import { readNumberedNames, readPrintedNames } from './read-names.ts';

export interface MatchFlags {
  readonly column: string;
  readonly source?: string;
  readonly json?: true;
}

const HEADINGS = [
  ...['source', 'name', 'provider', 'matched_name', 'score', 'as_near'],
  ...['reviewed_by', 'reviewed_on'],
] as const;

const cell = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** The names of the register of providers that the store holds. Throws {@link Misuse} without one. */
async function findNames(cli: Cli): Promise<readonly NumberedName[]> {
  const home = homeOf(cli);
  const held = Object.entries((await findCatalogue(home))?.datasets ?? {});
  for (const [dataset, { current: version }] of held) {
    const { table } = await readManifest(home, dataset, version);
    if (table?.register !== 'provider') continue;
    const file = path.join(releaseFolder(home, dataset, version), 'data.parquet');
    return readNumberedNames(file, table);
  }
  throw new Misuse(`${home.root} holds no register of providers; "alongside run" makes one`);
}

/**
 * `alongside match providers FILE`: the provider that each name may stand for, as CSV for a person to
 * review. Nothing is stored, and no name is matched by it.
 */
export async function matchProvidersCommand(
  cli: Cli,
  file: string,
  { column, source, json }: MatchFlags,
): Promise<Exit> {
  if (!existsSync(file)) throw new Misuse(`there is no file ${file}`);
  const match = openMatches(await findNames(cli));
  const names = await readPrintedNames(file, column);
  const from = source ?? path.basename(file, path.extname(file));
  const proposals = names.map((name) => {
    const { provider, name: matched, score, others } = match(name) ?? {};
    return {
      source: from,
      name,
      provider: provider ?? null,
      matched_name: matched ?? null,
      score: score === undefined ? null : Number(score.toFixed(3)),
      as_near: others ?? [],
    };
  });
  const lines = proposals.map((each) =>
    [
      ...[each.source, each.name, each.provider ?? '', each.matched_name ?? ''],
      ...[each.score === null ? '' : String(each.score), each.as_near.join(' '), '', ''],
    ]
      .map(cell)
      .join(','),
  );
  answer(cli, json, { proposals }, [HEADINGS.join(','), ...lines].join('\n'));
  const found = proposals.filter(({ provider }) => provider !== null).length;
  cli.err(
    `${found} of ${names.length} names have a proposal; none is matched until somebody has reviewed it.`,
  );
  return EXIT.done;
}
