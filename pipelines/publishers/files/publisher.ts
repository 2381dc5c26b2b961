import { definePublisher } from '../publisher.ts';
import { filesAdapter } from './adapter.ts';
import { FilesSource } from './source.ts';

/** The files of a dataset's own folder: no network, so no stand-in either. */
export default definePublisher({
  id: 'files',
  name: "The dataset's own files",
  hosts: [],
  source: FilesSource,
  adapter: filesAdapter,
});
