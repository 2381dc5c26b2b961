import { z } from 'zod';

/** The host of the feature services of the portal. */
export const HOST = 'services1.arcgis.com';
/** The id of the Office for National Statistics there. */
const ORGANISATION = 'ESMARspQHYMw9BZ9';

/** One layer of boundaries, and how coarse it is made here. */
export const OpenGeographySource = z.strictObject({
  publisher: z.literal('open-geography'),
  /** The name of a feature service; its first layer has the boundaries. */
  service: z.string().regex(/^\w+$/, 'a service is named in letters, digits and low lines'),
  /** The fields that hold code and name: they carry the year of the boundaries. */
  code: z.string().regex(/^\w+$/),
  name: z.string().regex(/^\w+$/),
  /** A corner goes when the triangle with its neighbours is smaller, in square kilometres. */
  triangle: z.number().positive(),
  /** An island or a lake goes when it is smaller, in square kilometres. */
  island: z.number().positive(),
});
export type OpenGeographySource = z.infer<typeof OpenGeographySource>;

/** Parameters of a question, all values as they are written. */
type Parameters = Readonly<Record<string, string>>;

/** The address of a question to a layer. */
export function queryUrl({ service }: OpenGeographySource, parameters: Parameters): string {
  const layer = `https://${HOST}/${ORGANISATION}/arcgis/rest/services/${service}/FeatureServer/0`;
  return `${layer}/query?${new URLSearchParams({ where: '1=1', ...parameters }).toString()}`;
}
