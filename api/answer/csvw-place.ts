/** The media type of metadata of CSV on the Web. */
export const CSVW_TYPE = 'application/csvm+json';
/** The extension of that metadata, at the address of the CSV it describes. */
export const CSVW_EXTENSION = 'csvm';

/** Where the metadata of a CSV at this path is: the same path with another extension. */
export function metadataPath(path: string): string {
  return path.replace(/\.csv$/, `.${CSVW_EXTENSION}`);
}
