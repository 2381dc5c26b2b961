import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import { FORMATS } from '../../answer/formats/formats.ts';
import type { Format } from '../../answer/formats/formats.ts';
import { CONTACT } from '../dataset-record.ts';
import { paths } from '../../answer/hrefs.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import type { Release } from '../../warehouse/release.ts';
import { contactNode, datasetNode, markInvented } from './dataset.ts';
import { PUBLIC, mediaTypeOf } from './distributions.ts';
import type { CatalogueOptions } from './distributions.ts';
import { authority } from './words.ts';
import { describe, english, instant, plain, pointer } from './graph.ts';
import type { Description } from './graph.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** Who makes the catalogue: the operator, who is not the publisher of any figure in it. */
function operator(): Description {
  return describe(null, 'foaf:Agent', { 'foaf:name': english(CONTACT.name) });
}

/** The API as the service that gives access to every hosted dataset. */
export function serviceNode(hosted: readonly string[], options: CatalogueOptions): Description {
  const { baseUrl } = options;
  const formats = Object.values<Format>(FORMATS).map(({ mediaType }) => mediaTypeOf(mediaType));
  return describe(`${baseUrl}/v1`, 'dcat:DataService', {
    'dct:identifier': plain('alongside-api'),
    'dct:title': english('Alongside API'),
    'dct:description': english(
      'Rows of every hosted dataset, filtered and in any format, with their versions and what changed. No key is needed.',
    ),
    'dcat:endpointURL': pointer(`${baseUrl}/v1`),
    'dcat:endpointDescription': describe(`${baseUrl}/v1/openapi.json`, 'rdfs:Resource'),
    'dcat:landingPage': describe(`${baseUrl}/developers`, 'foaf:Document'),
    'dcat:servesDataset': hosted.map((id) => pointer(`${baseUrl}/v1/datasets/${id}`)),
    'dct:format': formats.map(({ subject }) => describe(subject.value, 'dct:MediaTypeOrExtent')),
    'dct:publisher': operator(),
    'dct:creator': operator(),
    'dcat:contactPoint': contactNode(CONTACT, options),
    'dct:license': describe(LICENCE, 'dct:LicenseDocument'),
    'dct:accessRights': PUBLIC,
    'dct:type': plain('REST'),
    'adms:status': plain('LIVE'),
    'ukmodel:securityClassification': plain('OFFICIAL'),
  });
}

/** Every dataset, hosted or linked, at its current release: the whole catalogue as a graph. */
export function catalogueGraph(
  catalogue: Catalogue,
  described: readonly { readonly release: Release; readonly record: DatasetSummary }[],
  options: CatalogueOptions & { readonly unavailable: readonly string[] },
): Description[] {
  const { baseUrl, unavailable } = options;
  const invented = catalogue.stamp === 'sample';
  const datasets = described.map(({ release, record }) => datasetNode(release, record, options));
  const hosted = described.filter(({ record }) => hasRows(record));
  const service = serviceNode(
    hosted.map(({ record }) => record.id),
    options,
  );
  const [issued, modified] = [catalogue.editions[0], catalogue.editions.at(-1)];
  const about = markInvented(
    'Labour-market statistics for the people who match training and employment support to what employers need: checked, labelled, versioned.',
    invented,
  );
  return [
    describe(`${baseUrl}/v1/catalogue`, 'dcat:Catalog', {
      'dct:title': english(`Alongside${invented ? ' (invented figures)' : ''}`),
      'dct:description': english(about),
      'rdfs:comment':
        unavailable.length === 0
          ? null
          : english(`Not to be served just now: ${unavailable.join(', ')}.`),
      'dct:publisher': operator(),
      'dct:language': describe(authority.english, 'dct:LinguisticSystem'),
      'dct:license': describe(LICENCE, 'dct:LicenseDocument'),
      'dct:spatial': describe(
        'http://statistics.data.gov.uk/id/statistical-geography/K02000001',
        'dct:Location',
      ),
      'foaf:homepage': describe(`${baseUrl}/`, 'foaf:Document'),
      'dcat:themeTaxonomy': describe(authority.themes, 'skos:ConceptScheme'),
      'dct:issued': issued ? instant(issued.published) : null,
      'dct:modified': modified ? instant(modified.published) : null,
      'dcat:service': pointer(`${baseUrl}/v1`),
      'dcat:dataset': described.map(({ record }) =>
        pointer(`${baseUrl}${paths.dataset(record.id)}`),
      ),
    }),
    service,
    ...datasets,
  ];
}
