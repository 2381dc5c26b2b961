import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import { FORMATS } from '../../answer/formats/formats.ts';
import type { Format } from '../../answer/formats/formats.ts';
import { CONTACT } from '../dataset-record.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import type { Release } from '../../warehouse/release.ts';
import { contactNode, datasetNode, markInvented } from './dataset.ts';
import { PUBLIC, mediaTypeOf } from './distributions.ts';
import type { CatalogueOptions } from './distributions.ts';
import { authority } from './words.ts';
import { concept, english, instant, plain, pointer } from './graph.ts';
import type { Resource } from './graph.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** Who makes the catalogue: the operator, who is not the publisher of any figure in it. */
function operator(): Resource {
  return { iri: null, types: ['foaf:Agent'], says: { 'foaf:name': [english(CONTACT.name)] } };
}

/** The API as the service that gives access to every hosted dataset. */
export function serviceNode(hosted: readonly string[], options: CatalogueOptions): Resource {
  const { baseUrl } = options;
  const formats = Object.values<Format>(FORMATS).map(({ mediaType }) => mediaTypeOf(mediaType));
  return {
    iri: `${baseUrl}/v1`,
    types: ['dcat:DataService'],
    says: {
      'dct:identifier': [plain('alongside-api')],
      'dct:title': [english('Alongside API')],
      'dct:description': [
        english(
          'Rows of every hosted dataset, filtered and in any format, with their versions and what changed. No key is needed.',
        ),
      ],
      'dcat:endpointURL': [concept(`${baseUrl}/v1`, 'rdfs:Resource')],
      'dcat:endpointDescription': [concept(`${baseUrl}/v1/openapi.json`, 'rdfs:Resource')],
      'dcat:landingPage': [concept(`${baseUrl}/developers`, 'foaf:Document')],
      'dcat:servesDataset': hosted.map((id) => pointer(`${baseUrl}/v1/datasets/${id}`)),
      'dct:format': formats.map(({ iri }) => concept(iri ?? '', 'dct:MediaTypeOrExtent')),
      'dct:publisher': [operator()],
      'dct:creator': [operator()],
      'dcat:contactPoint': [contactNode(CONTACT, options)],
      'dct:license': [concept(LICENCE, 'dct:LicenseDocument')],
      'dct:accessRights': [PUBLIC],
      'dct:type': [plain('REST')],
      'adms:status': [plain('LIVE')],
      'ukmodel:securityClassification': [plain('OFFICIAL')],
    },
  };
}

/** Every dataset, hosted or linked, at its current release: the whole catalogue as a graph. */
export function catalogueGraph(
  catalogue: Catalogue,
  described: readonly { readonly release: Release; readonly record: DatasetSummary }[],
  options: CatalogueOptions & { readonly unavailable: readonly string[] },
): Resource[] {
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
    {
      iri: `${baseUrl}/v1/catalogue`,
      types: ['dcat:Catalog'],
      says: {
        'dct:title': [english(`Alongside${invented ? ' (invented figures)' : ''}`)],
        'dct:description': [english(about)],
        ...(unavailable.length === 0
          ? {}
          : { 'rdfs:comment': [english(`Not to be served just now: ${unavailable.join(', ')}.`)] }),
        'dct:publisher': [operator()],
        'dct:language': [concept(authority.english, 'dct:LinguisticSystem')],
        'dct:license': [concept(LICENCE, 'dct:LicenseDocument')],
        'dct:spatial': [
          concept(
            'http://statistics.data.gov.uk/id/statistical-geography/K02000001',
            'dct:Location',
          ),
        ],
        'foaf:homepage': [concept(`${baseUrl}/`, 'foaf:Document')],
        'dcat:themeTaxonomy': [concept(authority.themes, 'skos:ConceptScheme')],
        ...(issued ? { 'dct:issued': [instant(issued.published)] } : {}),
        ...(modified ? { 'dct:modified': [instant(modified.published)] } : {}),
        'dcat:service': [pointer(`${baseUrl}/v1`)],
        'dcat:dataset': datasets.flatMap(({ iri }) => (iri === null ? [] : [pointer(iri)])),
      },
    },
    service,
    ...datasets,
  ];
}
