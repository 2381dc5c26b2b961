import { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import { paths } from '../../answer/hrefs.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { datasetRecord } from '../../catalogue/dataset-record.ts';
import { RELEASE_PROBLEMS } from '../../openapi/operation.ts';
import { resolveRelease } from '../../question/resolve.ts';
import { defineRoute } from '../route/define-route.ts';
import { RELEASE } from '../route/shared-parameters.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

/** `/v1/datasets/{id}`: the record of one dataset. */
export const readDataset = defineRoute({
  method: 'get',
  path: '/v1/datasets/{id}',
  id: 'readDataset',
  tag: 'Catalogue',
  summary: 'One dataset: labels, columns, measures, coverage, checks',
  description: 'The record that pages, citations and downloads are made from.',
  query: RELEASE,
  problems: RELEASE_PROBLEMS,
  examples: [
    { summary: 'As it is now', path: '/v1/datasets/earnings-by-residence' },
    { summary: 'As of one release', path: '/v1/datasets/earnings-by-residence?version=1.0.0' },
    { summary: 'A source that is linked, not hosted', path: '/v1/datasets/hesa' },
  ],
  answer: DatasetRecord,
  async handle({ store, service, path, parameters, today }) {
    const { baseUrl } = service;
    const id = path('id');
    const { release, pinned } = await resolveRelease(store, id, parameters, service.now());
    const loose = !pinned && hasRows(release.manifest);
    return {
      body: datasetRecord(release, baseUrl, today),
      cache: pinned ? CACHE.pinned : CACHE.loose,
      headers: {
        ...(loose
          ? { 'Content-Location': `${baseUrl}${paths.dataset(id)}?version=${release.version}` }
          : {}),
        'Last-Modified': new Date(release.state.published).toUTCString(),
      },
    };
  },
});
