import { defineDataset } from '../../schemas/dataset/declaration.ts';

export default defineDataset({
  id: 'postcode-districts',
  title: 'Postcode districts and sectors, and the authorities each lies in',
  summary:
    'First halves of postcodes, and their sectors, of England, Wales and Scotland with the local authorities that they lie in, and the share of postcodes in each.',
  themes: ['reference'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'ONS Postcode Directory, counted here',
    url: 'https://geoportal.statistics.gov.uk/',
  },
  regularity: 'quarterly',
  updated: '2026-01',
  classification: {
    value: 'postcodes',
    name: 'Postcode districts and sectors',
    standards: ['Royal Mail postcodes'],
  },
  spatial_availability: ['lad'],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right',
  },
  question: 'Which local authorities does a postcode district lie in, and how much of it in each?',
  smallest_safe_area: 'lad',
  trap: 'Districts cross the borders of authorities: in 604 of them no authority has nine tenths of the postcodes. A share is of postcodes, not of people or jobs.',
  not_for: [
    'Placing one postcode: a district says where most of its postcodes lie',
    'Sharing out people or jobs: postcodes are counted, ended ones with those in use',
    'Northern Ireland: its postcodes have terms of their own and are not held',
  ],
  quality: {
    url: 'https://geoportal.statistics.gov.uk/',
    notes: [
      'Counted from a copy of the directory of January 2026, postcodes in use and ended',
      'A point is the median position of the postcodes',
    ],
  },
  hosting: 'hosted',
  kind: 'records',
  source: {
    publisher: 'files',
    files: ['postcodes.csv', 'authorities.csv'],
    sql: 'postcode-districts.sql',
  },
  schedule: { cron: '20 5 1 * *', why: 'the directory is quarterly' },
  reference: 'The directory of January 2026, authorities of 2025',
  columns: [
    { name: 'code', title: 'District or sector', role: 'code', type: 'text', key: true },
    { name: 'area', title: 'Authority', role: 'area', type: 'text', key: true },
    { name: 'area_name', title: 'Name of the authority', role: 'name', type: 'text' },
    { name: 'area_type', title: 'Area type', role: 'type', type: 'text' },
    {
      name: 'part',
      title: 'Which part of a postcode',
      type: 'text',
      codes: ['district', 'sector'],
    },
    { name: 'name', title: 'As it is written', role: 'title', type: 'text' },
    { name: 'postcodes', title: 'Postcodes in the authority, ended ones too', type: 'integer' },
    { name: 'share', title: 'Share of its postcodes in the authority, 0 to 1', type: 'double' },
    { name: 'lon', title: 'Longitude', type: 'double' },
    { name: 'lat', title: 'Latitude', type: 'double' },
  ],
});
