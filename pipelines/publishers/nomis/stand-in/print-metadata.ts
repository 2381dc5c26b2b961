import { z } from 'zod';
import type { Cube, ListedCode } from './load-cube.ts';

/** What a file beside a cube may say of it, as the service's overview would; all of it optional. */
export const OverviewExtras = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  mnemonic: z.string().optional(),
  firstreleased: z.string().optional(),
  lastupdated: z.string().optional(),
  lastrevised: z.string().optional(),
  nextupdate: z.string().optional(),
  units: z.object({ unit: z.unknown() }).optional(),
  notes: z.array(z.string()).default([]),
});
export type OverviewExtras = z.infer<typeof OverviewExtras>;

/** The service prints a list of one as the thing itself. */
const collapse = <T>(list: readonly T[]): T | readonly T[] =>
  list.length === 1 && list[0] !== undefined ? list[0] : list;

/** The service prints a code that looks like a number as a number. */
const printed = (code: string): string | number =>
  /^(0|[1-9]\d{0,14})$/.test(code) ? Number(code) : code;

const annotation = (title: string, text: string | number) => ({
  annotationtitle: title,
  annotationtext: text,
});
const words = (value: string) => ({ value, lang: 'en' });
const number = (cube: Cube): string => cube.id.slice(3);

function document(cube: Cube, body: Record<string, unknown>): unknown {
  return {
    structure: {
      header: {
        id: cube.id,
        prepared: '2026-01-01T00:00:00Z',
        sender: { id: 'NOMIS' },
        test: 'false',
      },
      xmlns: 'http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message',
      ...body,
    },
  };
}

/** `dataset/{id}/def.sdmx.json`. */
export function printKeyFamily(cube: Cube, { name, mnemonic, notes }: OverviewExtras): unknown {
  const concepts = ['GEOGRAPHY', ...cube.concepts, 'MEASURES', 'FREQ'];
  const codelist = (concept: string): string => `CL_${number(cube)}_${concept}`;
  const annotations = [
    annotation('Status', 'Current (being actively updated)'),
    ...(mnemonic === undefined ? [] : [annotation('Mnemonic', mnemonic)]),
    ...notes.map((note, i) => annotation(`MetadataText${i}`, note)),
    annotation('MetadataCount', notes.length),
  ];
  return document(cube, {
    keyfamilies: {
      keyfamily: [
        {
          agencyid: 'NOMIS',
          id: cube.id,
          name: words(name ?? cube.id),
          annotations: { annotation: annotations },
          components: {
            dimension: concepts.map((conceptref) => ({
              conceptref,
              codelist: codelist(conceptref),
              ...(conceptref === 'FREQ' ? { isfrequencydimension: 'true' } : {}),
            })),
            timedimension: { conceptref: 'TIME', codelist: codelist('TIME') },
            primarymeasure: { conceptref: 'OBS_VALUE' },
          },
        },
      ],
    },
  });
}

/** A code list of a concept, of time, or of geography (types, or areas of one type), as JSON. */
export function printCodeList(
  cube: Cube,
  concept: string,
  codes: readonly (ListedCode & { readonly gss?: string })[],
): unknown {
  const code = codes.map((item) => ({
    value: printed(item.code),
    description: words(item.name),
    ...(item.gss === undefined
      ? {}
      : { annotations: { annotation: [annotation('GeogCode', item.gss)] } }),
  }));
  return document(cube, {
    codelists: {
      codelist: [
        {
          agencyid: 'NOMIS',
          id: `CL_${number(cube)}_${concept}`,
          code,
          name: words(concept.toLowerCase()),
          uri: '',
        },
      ],
    },
  });
}

const escaped = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The same list as SDMX 2.0 XML. */
export function printCodeListXml(
  cube: Cube,
  concept: string,
  codes: readonly ListedCode[],
): string {
  const items = codes.map(
    ({ code, name }) =>
      `   <structure:Code value="${escaped(code)}"><structure:Description xml:lang="en">${escaped(name)}</structure:Description></structure:Code>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Structure xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message" xmlns:structure="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/structure">
 <Header><ID>${cube.id}</ID><Test>false</Test><Sender id="NOMIS"/></Header>
 <CodeLists>
  <structure:CodeList id="CL_${number(cube)}_${concept}" agencyID="NOMIS">
   <structure:Name xml:lang="en">${escaped(concept.toLowerCase())}</structure:Name>
${items.join('')}  </structure:CodeList>
 </CodeLists>
</Structure>
`;
}

/** `dataset/{id}.overview.json`. Fields that nobody gave are left out, as the service does. */
export function printOverview(cube: Cube, extras: OverviewExtras): unknown {
  const said = Object.entries(extras).filter(([field]) => field !== 'notes');
  const plain = (concept: string, label: string, codes: readonly ListedCode[]) => ({
    concept,
    name: label,
    size: codes.length,
    codes: {
      code: collapse(codes.map(({ code, name }) => ({ level: 1, name, value: printed(code) }))),
    },
  });
  const types = cube.types.map(({ code, name }) => ({ name, value: code }));
  return {
    overview: {
      id: cube.id,
      restricted: 'false',
      ...Object.fromEntries(said),
      dimensions: {
        dimension: [
          { concept: 'geography', name: 'geography', size: 0, types: { type: collapse(types) } },
          plain('time', 'date', cube.dates),
          ...[...cube.codes].map(([concept, codes]) =>
            plain(concept.toLowerCase(), concept, codes),
          ),
        ],
      },
    },
  };
}
