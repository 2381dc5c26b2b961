/**
 * Contract areas of each programme with what the tables call them. Facts of gov.uk: "Restart Scheme:
 * Contract Package Areas" (updated 26 April 2022), and the programme's areas in the House of Commons
 * Library's briefing 7845. An area of one programme is none of another, whatever its name.
 */
export const CONTRACT_AREAS = [
  { code: 'total', name: 'All areas of the programme', level: 0 },
  ...[
    ['restart-1a', 'West Central', '1a West Central'],
    ['restart-1b', 'East Central', '1b East Central'],
    ['restart-2a', 'North East and Humberside', '2a North East and Humberside'],
    [
      'restart-2b',
      'South and West Yorkshire, Derbyshire and Nottinghamshire',
      '2b South and West Yorkshire, Derbyshire and Nottinghamshire',
    ],
    ['restart-3a', 'North West', '3a North West'],
    ['restart-3b', 'Greater Manchester', '3b Greater Manchester'],
    ['restart-4a', 'South West', '4a South West'],
    ['restart-4b', 'South Central', '4b South Central'],
    ['restart-5a', 'Central and West London', '5a Central and West London'],
    ['restart-5b', 'South and East London', '5b South and East London'],
    ['restart-5c', 'Home Counties', '5c Home Counties'],
    ['restart-6', 'Wales', '6 Wales'],
    ['whp-central-england', 'Central England', 'CPA 1'],
    ['whp-north-east', 'North East', 'CPA 2'],
    ['whp-north-west', 'North West', 'CPA 3'],
    ['whp-southern', 'Southern', 'CPA 4'],
    ['whp-home-counties', 'Home Counties', 'CPA 5'],
    ['whp-wales', 'Wales', 'CPA 6'],
    ['whp-west-london', 'West London', 'West London'],
    ['whp-central-london', 'Central London', 'Central London'],
    ['whp-east-london', 'East London', 'East London'],
    ['whp-south-london', 'South London', 'South London'],
    ['whp-greater-manchester', 'Greater Manchester', 'Greater Manchester'],
  ].map(([code = '', name = '', publisher_code = '']) => ({
    ...{ code, publisher_code, level: 1, parent: 'total' },
    name: `${code.startsWith('restart') ? 'Restart' : 'Work and Health Programme'}: ${name}`,
  })),
];
