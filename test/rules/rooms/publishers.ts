import ts from 'typescript';
import type { Publisher } from '../../../pipelines/publishers/publisher.ts';
import type { Import } from '../imports/imports.ts';
import { nodesOf, parseSource, placeOf } from '../sources.ts';
import type { Offence, Source } from '../sources.ts';

/** A department's host has its name in it, and may be that of another publisher, or of none. */
const HOST = /^(https?:\/\/)?([a-z0-9-]+\.)+uk(?=[/?]|$)/;

/**
 * Words of an identifier, a path or an address without its host: `openOnsSample`, `NOMIS_UID`,
 * `publishers/ons`.
 */
function wordsOf(text: string): string[] {
  return text
    .replace(HOST, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** Send people on to the searches and figures of public services; they ask none of them. */
const LINKS: readonly string[] = [
  'schemas/words/jobs/search-services.ts',
  'web/reading/search/question/words/outside-sources.ts',
];

/** Where a publisher may be named: its own folder, and the folders of datasets, which declare it. */
function mayName({ path }: Source, id: string): boolean {
  const own = `pipelines/publishers/${id}/`;
  return path.startsWith(own) || LINKS.includes(path) || /^(datasets|test)\//.test(path);
}

/** The publishers that a text names: of a whole file all that any word of it may name. */
function findNames(text: string, publishers: readonly Publisher[]): Publisher[] {
  const words = new Set(wordsOf(text));
  return publishers.filter(({ id, hosts }) =>
    hosts.length === 0
      ? text.includes(`publishers/${id}/`)
      : words.has(id) || hosts.some((host) => text.includes(host)),
  );
}

/**
 * Names of publishers in code where they may not stand. A name is the id as a word of an identifier
 * or of a text that is one word, a path or an address; a sentence for people may say it. `files` is
 * a word of every trade, so that of the publisher without a host counts only as a path.
 */
export function findNamed(sources: readonly Source[], publishers: readonly Publisher[]): Offence[] {
  return sources.flatMap((source) => {
    const text = source.text.toLowerCase();
    const others = findNames(
      source.text,
      publishers.filter(({ id }) => text.includes(id) && !mayName(source, id)),
    );
    if (others.length === 0) return [];
    const file = parseSource(source);
    return nodesOf(file).flatMap((node) => {
      const isText = ts.isStringLiteralLike(node) && !/\s/.test(node.text);
      if (!isText && !ts.isIdentifier(node)) return [];
      const named = findNames(node.text, others);
      return named.map(({ id }) => ({ at: placeOf(file, node), what: `${node.text} names ${id}` }));
    });
  });
}

/** Stand-ins, samples and replays that share code with the adapter that they are to prove. */
export function findSharedMistakes(imports: readonly Import[]): Offence[] {
  return imports.flatMap(({ from, target, at }) => {
    const own = /^pipelines\/publishers\/[^/]+\//.exec(from)?.[0];
    if (own === undefined || from.startsWith(`${own}adapter`)) return [];
    if (from === `${own}publisher.ts` || target?.startsWith(`${own}adapter`) !== true) return [];
    return [{ at, what: `stands for the publisher and imports ${target}` }];
  });
}
