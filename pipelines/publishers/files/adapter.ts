import type { Dataset } from '../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../schemas/dataset/declaration.ts';
import { keepFolderFiles, runFolderSql } from '../../fetch/folder-files.ts';
import type { SourceAdapter } from '../adapter.ts';
import { FilesSource } from './source.ts';

const readSource = ({ declaration }: Dataset<PublishedDeclaration>): FilesSource =>
  FilesSource.parse(declaration.source);

/**
 * Files of the dataset's own folder. The first file is the list itself: its rows are the rows
 * received, and the dataset's SQL must leave each of them in `parsed` once. The other files are
 * joined to it.
 */
export const filesAdapter: SourceAdapter = {
  async fetch(dataset, context) {
    const { files } = readSource(dataset);
    const snapshots = await keepFolderFiles(dataset, files, context);
    return [{ snapshots, labels: null, sourceReleased: null, clock: 'store', checks: [] }];
  },
  parse: (dataset, { snapshots }, database) =>
    runFolderSql(database, dataset, readSource(dataset), snapshots),
};
