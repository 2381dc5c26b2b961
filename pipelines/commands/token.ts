import { noteUse } from '../intake/tokens/audit.ts';
import { addToken, listTokens, revokeToken, TOKEN_NAME } from '../intake/tokens/tokens.ts';
import { answer, EXIT, Misuse } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { homeOf } from './line/with-store.ts';
import { tabulate } from './print/table.ts';

const note = (cli: Cli, token: string, did: 'added' | 'revoked'): Promise<void> =>
  noteUse(homeOf(cli), { at: cli.now().toISOString(), token, did, status: null, request: null });

/**
 * `alongside token add`: makes a token and prints it, the only time that it is seen. Throws
 * {@link Misuse} for a name that is none, and for one of which a token is in force.
 */
export async function addTokenCommand(
  cli: Cli,
  name: string,
  flags: { readonly for?: string; readonly json?: true },
): Promise<Exit> {
  if (!TOKEN_NAME.test(name)) {
    throw new Misuse(`"${name}" must be words of small letters and digits, with hyphens`);
  }
  const at = cli.now();
  const token = await addToken(homeOf(cli), { name, words: flags.for ?? name, at });
  if (token === undefined) {
    throw new Misuse(`a token of ${name} is in force: revoke it first, or choose another name`);
  }
  await note(cli, name, 'added');
  const words = 'It is shown this once and not kept; hand it over by a safe way.';
  answer(cli, flags.json, { name, token }, `${token}\n${words}`);
  return EXIT.done;
}

/** `alongside token list`: whose tokens there are and were; the tokens themselves are not known. */
export async function listTokensCommand(cli: Cli, flags: { readonly json?: true }): Promise<Exit> {
  const tokens = (await listTokens(homeOf(cli))).map(({ name, words, made, revoked }) => {
    return { name, words, made, revoked };
  });
  const rows = tokens.map(({ name, words, made, revoked }) => [name, words, made, revoked ?? '-']);
  answer(cli, flags.json, tokens, tabulate(['name', 'for', 'made', 'revoked'], rows));
  return EXIT.done;
}

/** `alongside token revoke`: the token stops working with the next request. */
export async function revokeTokenCommand(cli: Cli, name: string): Promise<Exit> {
  const revoked = await revokeToken(homeOf(cli), name, cli.now());
  if (!revoked) throw new Misuse(`no token of ${name} is in force; see "alongside token list"`);
  await note(cli, name, 'revoked');
  cli.out(`the token of ${name} is no longer in force`);
  return EXIT.done;
}
