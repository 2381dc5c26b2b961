import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { settingsPrefix } from './settings.ts';
import type { Publisher } from './publisher.ts';

const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is kebab-case');
const Method = z.custom<unknown>((value) => typeof value === 'function', 'must be a function');
const Shape = z.object({
  id: Id,
  name: z.string().min(1),
  hosts: z.array(z.hostname()),
  redirectHosts: z.array(z.hostname()),
  politeRate: z.object({ perSecond: z.number().positive(), note: z.string() }).nullable(),
  settings: z.record(z.string(), z.instanceof(z.ZodType)),
  secrets: z.array(
    z.object({
      in: z.enum(['query', 'header']),
      name: z.string().regex(/^[\w-]+$/),
      setting: z.string(),
    }),
  ),
  source: z.instanceof(z.ZodType),
  adapter: z.looseObject({ fetch: Method, parse: Method }),
});
const Module = z.object({ default: z.unknown() });

/** What the schema of an object with functions cannot say: the parts agree with each other. */
function findFault(
  { id, hosts, politeRate, settings, secrets }: Publisher,
  folder: string,
): string | undefined {
  if (id !== path.basename(folder)) return `its id is "${id}"; an id is the name of its folder`;
  if (hosts.length > 0 && politeRate === null) return 'it has hosts and no polite rate';
  const prefix = settingsPrefix(id);
  const stray = Object.keys(settings).find((name) => !name.startsWith(prefix));
  if (stray !== undefined) return `its setting ${stray} must begin with ${prefix}`;
  const lost = secrets.find(({ setting }) => !(setting in settings));
  return lost && `its secret "${lost.name}" is the setting ${lost.setting}, which it does not add`;
}

async function readPublisherFile(folder: string): Promise<Publisher> {
  const file = path.join(folder, 'publisher.ts');
  const loaded = Module.parse(await import(pathToFileURL(file).href));
  const checked = Shape.safeParse(loaded.default);
  if (!checked.success) {
    throw new Error(`${file} is not a publisher:\n${z.prettifyError(checked.error)}`);
  }
  const publisher = z.custom<Publisher>().parse(loaded.default);
  const fault = findFault(publisher, folder);
  if (fault !== undefined) throw new Error(`${file}: ${fault}`);
  return publisher;
}

/**
 * Every publisher under the folders `roots`, by id. A publisher exists because its folder has a
 * `publisher.ts`; nothing else lists it. Throws an error naming the file when one is malformed, or
 * when two have the same id. Two may publish on one host, as gov.uk holds publications of many.
 */
export async function discoverPublishers(
  roots: readonly string[] = [import.meta.dirname],
): Promise<Publisher[]> {
  const publishers: Publisher[] = [];
  for (const root of roots) {
    for (const entry of await readdir(root, { withFileTypes: true })) {
      const folder = path.join(root, entry.name);
      if (entry.isDirectory() && existsSync(path.join(folder, 'publisher.ts'))) {
        publishers.push(await readPublisherFile(folder));
      }
    }
  }
  const ids = publishers.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`two publishers have the id "${twice}"`);
  return publishers.sort((a, b) => (a.id < b.id ? -1 : 1));
}
