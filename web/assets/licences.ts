import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The licence that a package ships; undefined when it ships none. */
function licenceOf(folder: string): string | undefined {
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  return name === undefined ? undefined : readFileSync(path.join(folder, name), 'utf8').trim();
}

/**
 * The licences of all packages that went into a bundle, as one text: theirs ask that the notice
 * goes wherever the code does. Throws when a package ships none, so that it is not left out unseen.
 */
export function licencesOf(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((input) => PACKAGE.exec(input)?.[1] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const place = path.resolve(ROOT, folder);
    const text = existsSync(place) ? licenceOf(place) : undefined;
    if (text === undefined) throw new Error(`${folder} ships no licence`);
    return `${folder.replace(/^.*node_modules\//, '')}\n\n${text}`;
  });
  return texts.join('\n\n----------\n\n');
}
