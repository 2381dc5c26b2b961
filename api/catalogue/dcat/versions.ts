import type { CatalogueEntry } from '../../../schemas/release/catalogue.ts';
import { paths } from '../../answer/hrefs.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { agentOf, contactNode, datasetNode, markInvented } from './dataset.ts';
import { PUBLIC, distributionsOf, licenceOf } from './distributions.ts';
import type { CatalogueOptions } from './distributions.ts';
import { describe, english, instant, plain, pointer } from './graph.ts';
import type { Description } from './graph.ts';
import { tellChanges } from '../site/tell-changes.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

interface Described {
  readonly release: Release;
  readonly record: DatasetSummary;
}

/** One release as a version of its dataset. Without its rows it has no distribution. */
function versionNode(
  release: Release,
  record: DatasetSummary,
  options: CatalogueOptions,
): Description {
  const { dataset, version, manifest, state } = release;
  const { baseUrl } = options;
  const { title, summary } = manifest.label;
  const held = state.state === 'held' && hasRows(manifest);
  const { publisher } = manifest.label.labels.source;
  const distributions = held ? distributionsOf(release, options) : [];
  const name = `${title}, version ${version}${manifest.invented ? ' (invented figures)' : ''}`;
  return describe(`${baseUrl}${paths.version(dataset, version)}`, 'dcat:Dataset', {
    'dct:identifier': plain(`${dataset}@${version}`),
    'dct:title': english(name),
    'dct:description': english(markInvented(summary, manifest.invented)),
    'dct:publisher': agentOf(publisher),
    'dct:creator': agentOf(publisher),
    'dcat:contactPoint': contactNode(record.contact, options),
    'dct:license': licenceOf(release),
    'dct:accessRights': PUBLIC,
    'dcat:version': plain(version),
    'adms:versionNotes': english(tellChanges(manifest, state)),
    'dcat:isVersionOf': pointer(`${baseUrl}${paths.dataset(dataset)}`),
    'dct:issued': instant(state.published),
    'dct:modified': instant(state.state_date ?? state.published),
    'dcat:previousVersion':
      manifest.previous === null
        ? null
        : pointer(`${baseUrl}${paths.version(dataset, manifest.previous)}`),
    // Those of the current version are described with the dataset.
    'dcat:distribution':
      version === record.version
        ? distributions.map(({ subject }) => pointer(subject.value))
        : distributions,
  });
}

/** A dataset with all its versions. A linked one has none worth the name. */
export async function datasetWithVersions(
  store: Store,
  entry: CatalogueEntry,
  { release, record }: Described,
  options: CatalogueOptions,
): Promise<Description[]> {
  const node = datasetNode(release, record, options);
  if (!hasRows(record)) return [node];
  const releases = await Promise.all(
    entry.releases.map(({ version }) => store.release(release.dataset, version)),
  );
  const current = `${options.baseUrl}${paths.version(release.dataset, release.version)}`;
  const history = describe(node.subject.value, [], {
    'dcat:hasVersion': releases.map((each) => versionNode(each, record, options)),
    'dcat:hasCurrentVersion': pointer(current),
    'adms:versionNotes': english(tellChanges(release.manifest, release.state)),
  });
  return [node, history];
}
