import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOT_OURS = new Set(['.git', 'node_modules', 'var', 'coverage']);
const BINARY = /\.(parquet|xlsx|xls|png|jpg|jpeg|gif|ico|woff2?|zip|gz)$/;

/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A broken rule, and where: a failing test prints these. */
export interface Offence {
  readonly at: string;
  readonly what: string;
}

function walk(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return walk(file);
    return entry.isFile() && !BINARY.test(entry.name) ? [file] : [];
  });
}

/** Every text file of the project, by path; what is installed, stored or made is left out. */
export function readSources(): Source[] {
  return walk('')
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

/** True for files that the TypeScript compiler reads. */
export function isTypeScript({ path: file }: Source): boolean {
  return /\.tsx?$/.test(file);
}

const trees = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of a source, each node knowing its parent. */
export function parseSource(source: Source): ts.SourceFile {
  const held = trees.get(source);
  if (held) return held;
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
  trees.set(source, tree);
  return tree;
}

/** Where a node starts, as `path:line`. */
export function placeOf(file: ts.SourceFile, node: ts.Node): string {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${file.fileName}:${line + 1}`;
}

/** Every node of a tree, parents before children. */
export function nodesOf(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}
