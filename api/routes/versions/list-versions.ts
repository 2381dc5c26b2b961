import { VersionList } from '../../../schemas/answers/version.ts';
import { paths } from '../../answer/hrefs.ts';
import { pageOf } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { versionRecord } from '../../catalogue/dataset-record.ts';
import { readEntry } from '../../question/resolve.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

/** `/v1/datasets/{id}/versions`: the releases of a dataset. */
export const listVersions = defineRoute({
  method: 'get',
  path: '/v1/datasets/{id}/versions',
  id: 'listVersions',
  tag: 'Versions',
  summary: 'The releases of a dataset, newest first',
  description: 'Withdrawn and pruned ones too: their records answer for ever.',
  query: PAGE,
  problems: ['unknown-dataset', 'cursor-mismatch'],
  examples: [{ summary: 'All of them', path: '/v1/datasets/earnings-by-residence/versions' }],
  answer: VersionList,
  async handle({ store, service, path, parameters }) {
    const { baseUrl, limits } = service;
    const id = path('id');
    const entry = readEntry(store, id);
    const records = await Promise.all(
      entry.releases.toReversed().map(async (state) => {
        const { manifest, edition } = await store.release(id, state.version);
        return versionRecord(entry, state, manifest, edition, baseUrl);
      }),
    );
    const body = pageOf(records, {
      parameters,
      href: `${baseUrl}${paths.versions(id)}`,
      usual: limits.pageRows,
      most: limits.mostPageRows,
      keyOf: ({ version }) => version,
    });
    return { body, cache: CACHE.loose };
  },
});
