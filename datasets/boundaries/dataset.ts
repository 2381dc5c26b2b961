import { defineDataset } from '../../schemas/dataset/declaration.ts';

export default defineDataset({
  id: 'boundaries',
  title: 'Boundaries of local authorities',
  summary:
    'Where the local authority districts of the United Kingdom lie, as simplified polygons for maps; regions and other areas that are made of whole districts are put together from them.',
  themes: ['reference'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'Local Authority Districts (May 2025) Boundaries UK BUC',
    url: 'https://geoportal.statistics.gov.uk/',
  },
  regularity: 'annual',
  updated: '2025-05',
  classification: {
    value: 'areas',
    name: 'Administrative areas',
    standards: ['GSS coding and naming'],
  },
  spatial_availability: ['lad'],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right',
  },
  question: 'Where does a local authority lie, and which are beside it?',
  smallest_safe_area: 'lad',
  trap: 'Simplified shapes are for maps of the country or a region: borders are off by some hundred metres, and small islands are left out.',
  not_for: [
    'Finding out in which authority an address lies: a postcode says that',
    'Measuring areas, distances or coastlines',
    'Districts that have ended: the shapes are those of today',
  ],
  quality: {
    url: 'https://geoportal.statistics.gov.uk/',
    notes: [
      'Ultra-generalised boundaries (500 m), clipped to the coastline, simplified again here: a corner goes where the triangle with its neighbours is under 0.25 km², an island under 1 km² unless it is the largest of its district. A border between two districts is simplified once, so no gap opens',
      'What asks the portal for boundaries was written from its description and has not met the live service yet',
      'Samples and stores of recorded figures have boundaries of 2016 with the codes of 2025',
    ],
  },
  hosting: 'hosted',
  kind: 'records',
  source: {
    publisher: 'open-geography',
    service: 'Local_Authority_Districts_May_2025_Boundaries_UK_BUC',
    code: 'LAD25CD',
    name: 'LAD25NM',
    triangle: 0.25,
    island: 1,
  },
  schedule: { cron: '15 5 3 * *', why: 'boundaries change when authorities are reorganised' },
  reference: 'Districts of May 2025',
  columns: [
    { name: 'area', title: 'Area code', role: 'area', type: 'text', key: true },
    { name: 'area_name', title: 'Name', role: 'name', type: 'text' },
    { name: 'area_type', title: 'Area type', role: 'type', type: 'text' },
    {
      name: 'geometry',
      title: 'Polygons as GeoJSON, in degrees of WGS84: longitude, latitude',
      type: 'text',
    },
  ],
});
