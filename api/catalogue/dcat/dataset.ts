import { findPeriod } from '../../../schemas/words/period.ts';
import { THEMES, isOneOf } from '../../../schemas/words/vocabulary.ts';
import { paths } from '../../answer/hrefs.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import type { Release } from '../../warehouse/release.ts';
import { PUBLIC, distributionsOf, licenceOf } from './distributions.ts';
import type { CatalogueOptions } from './distributions.ts';
import { DATA_THEMES, FREQUENCIES, authority, findOrganisation, territoriesOf } from './words.ts';
import { describe, english, instant, plain, pointer, typed } from './graph.ts';
import type { Description, Value } from './graph.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

/** An organisation by its name, at GOV.UK's address where it has one. */
export function agentOf(publisher: string): Description {
  return describe(findOrganisation(publisher), ['foaf:Agent', 'foaf:Organization'], {
    'foaf:name': english(publisher),
  });
}

/** Who answers questions about this store. The UK model asks for an address of e-mail, if there is one. */
export function contactNode(
  contact: DatasetSummary['contact'],
  { baseUrl, contactEmail }: CatalogueOptions,
): Description {
  return describe(null, ['vcard:Kind', 'vcard:Organization'], {
    'vcard:fn': english(contact.name),
    'vcard:hasURL': pointer(`${baseUrl}${contact.url}`),
    'vcard:hasEmail': contactEmail === undefined ? null : pointer(`mailto:${contactEmail}`),
  });
}

/** English, of which nobody may think that it is about real figures. */
export function markInvented(words: string, invented: boolean): string {
  return invented ? `Invented figures: nobody ever measured them. ${words}` : words;
}

function temporalOf({ codes }: Release, { labels }: DatasetSummary): Value | null {
  const held = codes.get('period')?.entries ?? [];
  const starts = held.flatMap(({ period_start: start }) => (start === null ? [] : [start]));
  const ends = held.flatMap(({ period_end: end }) => (end === null ? [] : [end]));
  const first = starts.sort()[0] ?? findPeriod(labels.date.first_period ?? '')?.start;
  const last = ends.sort().at(-1) ?? findPeriod(labels.date.last_period ?? '')?.end;
  if (first === undefined || last === undefined) return null;
  return describe(null, 'dct:PeriodOfTime', {
    'dcat:startDate': typed(first, 'xsd:date'),
    'dcat:endDate': typed(last, 'xsd:date'),
  });
}

function spatialOf(release: Release): Value[] {
  const { spatial_availability: spatial } = release.manifest.label.labels;
  const held = [...(release.codes.get('area')?.byCode.keys() ?? [])];
  const codes = held.length > 0 || !spatial.value.includes('uk') ? held : ['K02000001'];
  return territoriesOf(codes).map((iri) => describe(iri, 'dct:Location'));
}

function frequencyOf({ labels }: DatasetSummary): Description {
  const { eu, dublinCore } = FREQUENCIES[labels.regularity.value];
  return describe(authority.frequency(eu), 'dct:Frequency', {
    'skos:exactMatch':
      dublinCore === null ? null : pointer(`http://purl.org/cld/freq/${dublinCore}`),
  });
}

function themesOf({ themes }: DatasetSummary): Description[] {
  const codes = new Set(
    themes.flatMap((theme) => (isOneOf(THEMES, theme) ? [DATA_THEMES[theme]] : [])),
  );
  return [...codes].map((code) => describe(authority.theme(code), 'skos:Concept'));
}

function keywordsOf({ themes, labels, invented }: DatasetSummary): Value[] {
  const words = [
    ...themes.map((theme) => (isOneOf(THEMES, theme) ? THEMES[theme] : theme)),
    labels.classification.name,
    ...(invented ? ['invented figures'] : []),
  ];
  return [...new Set(words)].map(english);
}

/** The text that every description of a dataset begins with: what it is, and what it is not. */
function descriptionOf(record: DatasetSummary): string {
  const { summary, trap, not_for: notFor } = record;
  const not = notFor.length === 0 ? '' : ` Not for: ${notFor.join('; ')}.`;
  return markInvented(`${summary} ${trap}${not}`, record.invented);
}

function successorOf({ succeeded_by: next }: DatasetSummary, baseUrl: string): Value | null {
  if (next === null) return null;
  return pointer(/^https?:/.test(next) ? next : `${baseUrl}${paths.dataset(next)}`);
}

/**
 * A dataset as DCAT-AP 3 and the UK's metadata exchange model describe one, from its record alone.
 * A linked dataset has no version and no distribution.
 */
export function datasetNode(
  release: Release,
  record: DatasetSummary,
  options: CatalogueOptions,
): Description {
  const { baseUrl } = options;
  const { labels, quality } = record;
  const hosted = hasRows(record);
  const landing = hosted ? `${baseUrl}${paths.page(record.id)}` : labels.source.url;
  const modified = hosted ? release.state.published : labels.date.updated;
  return describe(`${baseUrl}${paths.dataset(record.id)}`, 'dcat:Dataset', {
    'dct:identifier': plain(record.id),
    'dct:title': english(record.invented ? `${record.title} (invented figures)` : record.title),
    'dct:description': english(descriptionOf(record)),
    'rdfs:comment': english(markInvented(record.summary, record.invented)),
    'dct:publisher': agentOf(labels.source.publisher),
    'dct:creator': agentOf(labels.source.publisher),
    'dcat:contactPoint': contactNode(record.contact, options),
    'dct:license': licenceOf(release),
    'dct:accessRights': PUBLIC,
    'ukmodel:securityClassification': plain('OFFICIAL'),
    'dct:accrualPeriodicity': frequencyOf(record),
    'dcat:theme': themesOf(record),
    'dcat:keyword': keywordsOf(record),
    'dct:language': describe(authority.english, 'dct:LinguisticSystem'),
    'dct:spatial': spatialOf(release),
    'dct:temporal': temporalOf(release, record),
    'dcat:landingPage': describe(landing, 'foaf:Document'),
    'foaf:page': describe(quality.url, 'foaf:Document'),
    'dct:provenance': describe(null, 'dct:ProvenanceStatement', {
      'rdfs:label': english(record.licence.attribution),
    }),
    'dct:source': pointer(labels.source.url),
    'dct:modified': modified === null ? null : dated(modified),
    ...(hosted
      ? {
          'dct:issued': instant(release.state.published),
          'dcat:version': plain(release.version),
          'dcat:distribution': distributionsOf(release, options),
        }
      : {}),
    'dct:isReplacedBy': successorOf(record, baseUrl),
  });
}

const PART_DATES: Readonly<Record<number, `xsd:${string}`>> = {
  4: 'xsd:gYear',
  7: 'xsd:gYearMonth',
  10: 'xsd:date',
};

/** A year, a month, a day or an instant, as what it is. */
function dated(text: string): Value {
  const type = PART_DATES[text.length];
  return type === undefined ? instant(text) : typed(text, type);
}
