import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder, writeDurably } from '../../store/durable.ts';
import type { Home } from '../../store/home.ts';
import { listIfThere } from '../../store/if-there.ts';

/** What is kept of a token: never the token. */
export const Token = z.strictObject({
  /** Whose it is, as files of the inbox are named after it. */
  name: z.string(),
  /** Whose it is, in words. */
  words: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  made: z.iso.datetime(),
  revoked: z.iso.datetime().nullable(),
});
export type Token = z.infer<typeof Token>;

/** What tokens and sources are named with. */
export const TOKEN_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** As long as a digest: nobody guesses it, so that a fast digest of it is as safe as a slow one. */
const TOKEN_BYTES = 32;

const folderOf = (home: Pick<Home, 'private'>): string =>
  path.join(home.private, 'intake', 'tokens');
const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

async function write(home: Pick<Home, 'private'>, token: Token): Promise<void> {
  await makeFolder(folderOf(home));
  const file = path.join(folderOf(home), `${token.name}.json`);
  await writeDurably(file, `${JSON.stringify(token, null, 1)}\n`);
}

/** All tokens there are and were, by name. */
export async function listTokens(home: Pick<Home, 'private'>): Promise<Token[]> {
  const folder = folderOf(home);
  const files = (await listIfThere(folder)).filter((file) => file.endsWith('.json'));
  const bodies = files.map((file) => readFile(path.join(folder, file), 'utf8'));
  return (await Promise.all(bodies)).map((body) => Token.parse(JSON.parse(body)));
}

/**
 * Makes a token and answers it: the only time that it is known. Undefined where one of this name is in
 * force; one that was revoked is replaced.
 */
export async function addToken(
  home: Pick<Home, 'private'>,
  { name, words, at }: { readonly name: string; readonly words: string; readonly at: Date },
): Promise<string | undefined> {
  const before = (await listTokens(home)).find((each) => each.name === name);
  if (before?.revoked === null) return undefined;
  const token = `alongside_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const sha256 = digest(token).toString('hex');
  await write(home, { name, words, sha256, made: at.toISOString(), revoked: null });
  return token;
}

/** Takes a token out of force at once. False where none of this name is in force. */
export async function revokeToken(
  home: Pick<Home, 'private'>,
  name: string,
  at: Date,
): Promise<boolean> {
  const found = (await listTokens(home)).find((each) => each.name === name);
  if (found?.revoked !== null) return false;
  await write(home, { ...found, revoked: at.toISOString() });
  return true;
}

/**
 * Whose token this is; undefined for one that is not in force. Every token is compared, each in
 * constant time.
 */
export async function findToken(
  home: Pick<Home, 'private'>,
  token: string,
): Promise<Token | undefined> {
  const given = digest(token);
  const same = (await listTokens(home)).filter(({ sha256 }) =>
    timingSafeEqual(Buffer.from(sha256, 'hex'), given),
  );
  return same.find(({ revoked }) => revoked === null);
}
