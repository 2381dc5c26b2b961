/**
 * Which tags of feeds mean what: names in lower case without `-`, `_`, `.` and prefix, the first that
 * holds something wins. `a.b` is b directly inside a; `^a` is a at the top of the item alone.
 * Read from: Indeed, Adzuna (inbound), Jobrapido, LinkedIn, Jooble, Madgex (Guardian Jobs), DWP bulk
 * upload, feeds of school systems (Broadbean, Vacancy Poster, Ventrus) and RSS 2.0. Tags of contacts
 * (`email`, `phone`) have no meaning here on purpose.
 */
export const ALIASES = {
  id: [
    ...['referencenumber', 'referenceid', 'partnerjobid', 'jobid', 'vacancyrefcode', '^id'],
    ...['^reference', 'vacancyid', '^guid', 'guid.#text'],
  ],
  title: ['^title', 'jobtitle', 'vacancytitle', 'positiontitle', '^name'],
  url: ['^url', '^link', 'joburl', 'adverturl', 'detailurl', 'link.href'],
  apply_url: ['applyurl', 'applicationurl', 'applylink'],
  text: [
    ...['encoded', 'description', 'jobdescription', 'jobadvert', 'adverttext', 'content'],
    ...['shortjobdescription', 'body', 'summary'],
  ],
  employer: [
    ...['^company', 'companyname', 'company.name', 'recruitername', 'employername', '^employer'],
    ...['employer.name', 'hiringorganization', 'organisation', 'organization', 'advertiser'],
  ],
  poster: ['sourcename', 'agency', 'agencyname'],
  reference: ['requisitionid', 'requisitionnumber', 'jobreference', 'reference'],
  place: ['location', 'locationdescription', 'joblocation', 'locationname', 'location.name'],
  street: ['streetaddress', 'address'],
  town: ['city', 'town', 'locality'],
  region: ['state', 'region', 'county'],
  country: ['country', 'countrycode'],
  postcode: ['postalcode', 'postcode', 'zipcode', 'zip'],
  lon: ['longitude', 'geolng', 'lng', 'lon'],
  lat: ['latitude', 'geolat', 'lat'],
  pay: ['salary', 'salarydescription', 'salarytext', 'wage', 'pay', 'compensation'],
  pay_low: ['salarymin', 'minsalary', 'minimumsalary', 'salaryfrom', 'lowend.amount'],
  pay_high: ['salarymax', 'maxsalary', 'maximumsalary', 'salaryto', 'highend.amount'],
  pay_period: ['salaryperiod', 'payperiod', 'salaryunit', 'salary.period', 'salarytype'],
  currency: ['salarycurrency', 'currencycode', 'currency'],
  predicted: ['salaryispredicted'],
  contract: ['jobtype', 'contracttype', 'employmenttype'],
  hours: ['workingpatterns', 'contracttime', 'workinghours', 'hours'],
  openings: ['numberofpositions', 'numberofvacancies', 'openings', 'positions'],
  posted: ['^date', 'pubdate', 'publishdate', 'publisheddate', 'dateposted', 'publishon', 'posted'],
  closes: [
    ...['expirationdate', 'expirydate', 'expiresat', 'closingdate', 'vacancyexpiry'],
    ...['validthrough', 'enddate'],
  ],
  starts: ['startdate', 'jobstartdate'],
  category: ['category', 'sectors.sector', 'jobfunction', 'industry', 'jobrole', 'jobroles'],
  remote: ['remotetype', 'isremote', 'remote', 'workplacetype'],
  urn: ['schoolurns', 'urn'],
  uid: ['trustuid'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof ALIASES;
