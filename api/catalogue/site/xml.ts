import { XMLBuilder } from 'fast-xml-parser';

/** An element: attributes begin with `@`, `#text` is the text beside them, a list repeats the element. */
export type Xml = string | readonly Xml[] | { readonly [name: string]: Xml };

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  format: true,
  ignoreAttributes: false,
  suppressEmptyNode: true,
});

/** Characters that no XML 1.0 document may hold, even escaped (https://www.w3.org/TR/xml/#charsets). */
// oxlint-disable-next-line no-control-regex -- control characters are what is being left out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A document with this one root element, in UTF-8; every text in it is escaped. */
export function writeXml(name: string, root: Xml): string {
  const declared = { '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, [name]: root };
  return builder.build(declared).replace(FORBIDDEN, '');
}
