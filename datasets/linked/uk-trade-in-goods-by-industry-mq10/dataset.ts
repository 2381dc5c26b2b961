import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Goods traded by kind of product; still published under its series name MQ10. */
export default defineDataset({
  id: 'uk-trade-in-goods-by-industry-mq10',
  hosting: 'linked',
  title: 'UK trade in goods by industry (MQ10)',
  summary:
    'Quarterly and yearly values of UK exports and imports of goods by product, each product placed in the industry that mainly makes it.',
  themes: ['economy', 'business'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'UK trade in goods by classification of product by activity time series',
    url: 'https://www.ons.gov.uk/businessindustryandtrade/internationaltrade/datasets/uktradeingoodsbyclassificationofproductbyactivity',
    ids: {
      ons: 'MQ10',
    },
  },
  regularity: 'quarterly',
  classification: {
    value: 'trade',
    name: 'Trade in goods by product',
    standards: ['CPA 2.1'],
  },
  spatial_availability: ['uk'],
  accreditation: {
    value: 'official_statistics',
    note: 'Standing not verified for each table: the release page of the publisher says it',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics, UK trade in goods by classification of product by activity',
  },
  question: 'Which kinds of goods does the UK sell abroad and buy from abroad?',
  smallest_safe_area: 'uk',
  trap: 'Goods are sorted by the industry that mainly makes such goods, not by the industry of the firm that sold them: a wholesaler’s exports show under manufacturing.',
  not_for: [
    'Places below the United Kingdom: HMRC publishes regional trade',
    'Services',
    'Exports of an industry in the sense of its own sales',
  ],
  quality: {
    url: 'https://www.ons.gov.uk/economy/nationalaccounts/balanceofpayments/methodologies/uktrade',
    notes: ['Values are in current prices', 'Edition of the product classification not verified'],
  },
});
