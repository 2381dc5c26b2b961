/** A source of something that nothing here is about: what it is called, and where it stands. */
export interface OutsideSource {
  /** What it tells, as it is said after `Not held here:`. */
  readonly what: string;
  /** Words by which people ask for it, separated by `|`. */
  readonly said: string;
  readonly name: string;
  readonly url: string;
}

/**
 * What people ask of a place and no dataset here holds or links, with the best public source of each.
 * What a linked dataset describes stands in that dataset and not here.
 */
export const OUTSIDE_SOURCES: readonly OutsideSource[] = [
  {
    what: 'house prices',
    said: 'house price|house prices|houses prices|housing prices|property price|property prices|price of houses|home prices|cost of a house|house price index',
    name: 'UK House Price Index (HM Land Registry and Office for National Statistics)',
    url: 'https://landregistry.data.gov.uk/app/ukhpi',
  },
  {
    what: 'rents',
    said: 'rent|rents|private rent|private rents|rental prices|house rents',
    name: 'Private rent and house prices (Office for National Statistics)',
    url: 'https://www.ons.gov.uk/economy/inflationandpriceindices/bulletins/privaterentandhousepricesuk/latest',
  },
  {
    what: 'council tax',
    said: 'council tax|council tax bands',
    name: 'Council Tax statistics (Ministry of Housing, Communities and Local Government)',
    url: 'https://www.gov.uk/government/collections/council-tax-statistics',
  },
  {
    what: 'crime',
    said: 'crime|crimes|crime rate|crime rates|recorded crime|burglary|knife crime',
    name: 'Crime and policing by street and area (police.uk)',
    url: 'https://www.police.uk/',
  },
  {
    what: 'what a benefit pays',
    said: 'benefit amount|benefit amounts|benefits amount|benefits amounts|benefits calculator|benefit calculator|universal credit amount|universal credit rates|how much universal credit',
    name: 'Benefits calculators (GOV.UK)',
    url: 'https://www.gov.uk/benefits-calculators',
  },
  {
    what: 'people on Personal Independence Payment or another disability benefit',
    said: 'pip|personal independence payment|disability benefit|disability benefits|disability living allowance|esa|employment and support allowance',
    name: 'Stat-Xplore (Department for Work and Pensions)',
    url: 'https://stat-xplore.dwp.gov.uk/',
  },
  {
    what: 'prices and the cost of living',
    said: 'inflation|inflation rate|cost of living|consumer prices|cpi',
    name: 'Inflation and price indices (Office for National Statistics)',
    url: 'https://www.ons.gov.uk/economy/inflationandpriceindices',
  },
  {
    what: 'homelessness',
    said: 'homelessness|rough sleeping|rough sleepers|homeless people',
    name: 'Homelessness statistics (Ministry of Housing, Communities and Local Government)',
    url: 'https://www.gov.uk/government/collections/homelessness-statistics',
  },
  {
    what: 'life expectancy and public health',
    said: 'life expectancy|obesity|public health|mental health|smoking rate',
    name: 'Fingertips public health profiles (Department of Health and Social Care)',
    url: 'https://fingertips.phe.org.uk/',
  },
  {
    what: 'results of schools',
    said: 'school results|gcse results|a level results|gcses|best school|best schools|school league table|school league tables',
    name: 'Compare school and college performance (Department for Education)',
    url: 'https://www.compare-school-performance.service.gov.uk/',
  },
  {
    what: 'migration',
    said: 'migration|immigration|net migration|immigrants|asylum seekers',
    name: 'International migration (Office for National Statistics)',
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/internationalmigration',
  },
];
