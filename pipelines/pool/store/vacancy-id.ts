/** The id of the vacancy of which a sighting is the first, as SQL over SQL texts. */
export const vacancyIdSql = (channel: string, id: string): string =>
  `printf('%016x', md5_number_upper(${channel} || chr(31) || ${id}))`;
