import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Effects } from '../../engine.ts';

const Package = z.object({ version: z.string() });

/** Where git keeps this checkout's state: a linked worktree has a file that says where. */
async function findGitFolder(root: string): Promise<string | null> {
  const git = path.join(root, '.git');
  if (!existsSync(git)) return null;
  if ((await stat(git)).isDirectory()) return git;
  const match = /^gitdir: (.+)$/m.exec(await readFile(git, 'utf8'));
  return match?.[1] === undefined ? null : path.resolve(root, match[1]);
}

async function findRef(folder: string, ref: string): Promise<string | null> {
  const loose = path.join(folder, ref);
  if (existsSync(loose)) return (await readFile(loose, 'utf8')).trim();
  const packed = path.join(folder, 'packed-refs');
  if (!existsSync(packed)) return null;
  const line = (await readFile(packed, 'utf8'))
    .split('\n')
    .find((each) => each.endsWith(` ${ref}`));
  return line?.split(' ')[0] ?? null;
}

async function findCommit(root: string): Promise<string | null> {
  const folder = await findGitFolder(root);
  if (folder === null || !existsSync(path.join(folder, 'HEAD'))) return null;
  const head = (await readFile(path.join(folder, 'HEAD'), 'utf8')).trim();
  const ref = /^ref: (.+)$/.exec(head)?.[1];
  if (ref === undefined) return head;
  const common = path.join(folder, 'commondir');
  const shared = existsSync(common)
    ? path.resolve(folder, (await readFile(common, 'utf8')).trim())
    : folder;
  return (await findRef(folder, ref)) ?? findRef(shared, ref);
}

/** Version and commit of the code at `root`, for the lineage; no git program is needed. */
export async function readCode(root: string): Promise<Effects['code']> {
  const body: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return { version: Package.parse(body).version, commit: await findCommit(root) };
}
