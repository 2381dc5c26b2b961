import { z } from 'zod';

/** Metadata of CSV on the Web (https://www.w3.org/TR/tabular-metadata/). */
export const Csvw = z.looseObject({ '@context': z.unknown() });
