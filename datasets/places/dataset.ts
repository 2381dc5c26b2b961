import { defineDataset } from '../../schemas/dataset/declaration.ts';

export default defineDataset({
  id: 'places',
  title: 'Towns and villages, and the authority each lies in',
  summary:
    'Populated places of England, Wales and Scotland with the local authority around them, so that an area is found by the name of a town.',
  themes: ['reference'],
  publisher: 'GeoNames',
  published_as: { name: 'GeoNames gazetteer', url: 'https://www.geonames.org/' },
  regularity: 'irregular',
  updated: '2026-01',
  classification: { value: 'places', name: 'Populated places', standards: ['GeoNames'] },
  spatial_availability: ['lad'],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    attribution:
      'Places: GeoNames (geonames.org), CC BY 4.0. Authorities worked out here from the ONS Postcode Directory: Office for National Statistics licensed under the Open Government Licence v3.0; contains OS data © Crown copyright and database right; contains Royal Mail data © Royal Mail copyright and database right',
  },
  question: 'Which local authority is a town in?',
  smallest_safe_area: 'lad',
  trap: 'Names repeat: there are six Newports in this list. Where a name has several rows, ask which is meant.',
  not_for: [
    'Counting people, jobs or places: small villages are missing',
    'Drawing where a town ends: a place is one point',
    'Northern Ireland: its places are not held, because the postcodes that would place them have terms of their own',
  ],
  quality: {
    url: 'https://www.geonames.org/about.html',
    notes: [
      'The authority of a place is the one that most of its 25 nearest postcodes lie in; share says how many of them. Below 0.8 the place lies at a border',
      'Authorities are those of 2025',
    ],
  },
  hosting: 'hosted',
  kind: 'records',
  source: { publisher: 'files', files: ['places.csv'], sql: 'places.sql' },
  schedule: { cron: '10 5 1 * *', why: 'it changes when authorities are reorganised' },
  reference: 'Places as GeoNames lists them, authorities of 2025',
  columns: [
    { name: 'code', title: 'Code of the place, our own', role: 'code', type: 'text', key: true },
    { name: 'name', title: 'Name', role: 'title', type: 'text' },
    { name: 'area', title: 'Authority', role: 'area', type: 'text' },
    { name: 'area_name', title: 'Name of the authority', role: 'name', type: 'text' },
    { name: 'area_type', title: 'Area type', role: 'type', type: 'text' },
    {
      name: 'share',
      title: 'Share of its 25 nearest postcodes that lie in the authority, 0 to 1',
      type: 'double',
    },
    { name: 'lon', title: 'Longitude', type: 'double' },
    { name: 'lat', title: 'Latitude', type: 'double' },
  ],
});
