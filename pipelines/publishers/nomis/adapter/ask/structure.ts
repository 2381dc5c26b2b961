import { z } from 'zod';
import { elements, readXml } from '../../../../fetch/documents/xml.ts';

/** Nomis prints codes and annotations as numbers or as text, as they happen to look. */
const Text = z.union([z.string(), z.number()]).transform(String);
const Annotations = z
  .object({
    annotation: elements(z.object({ annotationtitle: z.string(), annotationtext: Text.nullish() })),
  })
  .nullish()
  .transform(
    (block) => new Map(block?.annotation.map((a) => [a.annotationtitle, a.annotationtext ?? null])),
  );

const Code = z.object({
  value: Text,
  description: z.object({ value: Text }),
  annotations: Annotations,
});

/** `…def.sdmx.json` of a code list: SDMX 2.0 re-expressed as JSON, not SDMX-JSON. */
export const CodeListDocument = z
  .object({
    structure: z.object({
      codelists: z.object({ codelist: elements(z.object({ code: elements(Code) })) }),
    }),
  })
  .transform(({ structure }) => structure.codelists.codelist.flatMap(({ code }) => code));

/** An area as its type's list has it; `gss` null where Nomis holds no GSS code. */
export interface ListedArea {
  readonly id: string;
  readonly gss: string | null;
}

/** Areas of a geography code list; the GSS code is an annotation. */
export function listedAreas(codes: z.infer<typeof CodeListDocument>): ListedArea[] {
  return codes.map(({ value, annotations }) => ({
    id: value,
    gss: annotations.get('GeogCode') ?? null,
  }));
}

/** `dataset/{id}/def.sdmx.json`: which concepts a dataset has, and their code lists. */
export const KeyFamily = z
  .object({
    structure: z.object({
      keyfamilies: z
        .object({
          keyfamily: elements(
            z.object({
              id: z.string(),
              name: z.object({ value: z.string() }),
              annotations: Annotations,
              components: z.object({
                dimension: elements(z.object({ conceptref: z.string(), codelist: z.string() })),
              }),
            }),
          ),
        })
        .nullish(),
    }),
  })
  .transform(({ structure }) => structure.keyfamilies?.keyfamily ?? []);
/** One dataset as `def.sdmx.json` defines it: its concepts and their code lists. */
export type KeyFamily = z.infer<typeof KeyFamily>[number];

const Unit = z.object({ name: z.string() });
const Revision = z.object({ scheduled: z.string().nullish(), status: z.string().nullish() });

/** `overview.json`. A list of one is printed as an object; any field may be missing. */
export const Overview = z
  .object({
    overview: z.object({
      name: z.string().nullish(),
      mnemonic: z.string().nullish(),
      lastupdated: z.string().nullish(),
      nextupdate: z.string().nullish(),
      units: z.object({ unit: elements(Unit) }).nullish(),
      dimensions: z.object({
        dimension: elements(
          z.object({
            concept: z.string(),
            name: z.string().nullish(),
            defaults: z
              .object({
                code: elements(
                  z.object({ revisions: z.object({ revision: elements(Revision) }).nullish() }),
                ),
              })
              .nullish(),
          }),
        ),
      }),
    }),
  })
  .transform(({ overview }) => overview);
export type Overview = z.infer<typeof Overview>;

/** One code that the service offers. */
export interface OfferedCode {
  readonly code: string;
  readonly name: string;
}

const XmlText = z.union([
  z.string(),
  z.object({ '#text': z.string() }).transform((node) => node['#text']),
]);
const XmlCodeLists = z.object({
  Structure: z.object({
    CodeLists: z.object({
      CodeList: elements(
        z.object({
          id: z.string(),
          Code: elements(z.object({ value: z.string(), Description: elements(XmlText) })),
        }),
      ),
    }),
  }),
});

/** Reads an SDMX 2.0 code list (`codelist/CL_….def.sdmx.xml`). Throws when it is not one. */
export function readCodeList(xml: string): OfferedCode[] {
  const { Structure } = readXml(xml, XmlCodeLists);
  return Structure.CodeLists.CodeList.flatMap(({ Code: codes }) =>
    codes.map(({ value, Description }) => ({ code: value, name: Description[0] ?? value })),
  );
}
