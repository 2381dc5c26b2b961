import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Replay } from '../../../../pipelines/publishers/publisher.ts';
import { WageBoardSource } from './source.ts';
import { wageBoardStandIn } from './stand-in/stand-in.ts';

const fileOf = (folder: string, table: string): string =>
  path.join(folder, 'wage-board', `${table}.csv`);

/** Recorded tables, as they came. */
export const replay: Replay = {
  places: ['wage-board'],
  holds: (folder, source) => existsSync(fileOf(folder, WageBoardSource.parse(source).table)),
  open: (folder) => wageBoardStandIn((table) => readFile(fileOf(folder, table), 'utf8')),
};
