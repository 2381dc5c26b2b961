import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dataset } from '../../datasets/discover.ts';
import hesa from '../../datasets/linked/hesa/dataset.ts';
import soc2020 from '../../datasets/soc-2020/dataset.ts';
import vacancySurvey from '../../datasets/vacancy-survey/dataset.ts';
import { Declaration } from '../../schemas/dataset/declaration.ts';
import { listen } from '../support/spoilt-answers/loopback.ts';
import { nomisStandIn } from '../../pipelines/publishers/nomis/stand-in/nomis-stand-in.ts';
import { layOutSeries } from '../../pipelines/publishers/ons/stand-in/lay-out.ts';
import { readDocument } from '../../pipelines/publishers/ons/stand-in/read-document.ts';
import { onsStandIn } from '../../pipelines/publishers/ons/stand-in/stand-in.ts';
import { CUBE, smallDataset } from '../pipelines/publishers/nomis/small-cube.ts';

/** Publishers on ports of this machine, which remember what they were asked. */
export interface SmallPublishers {
  /** Origin of the real service → origin of its stand-in. */
  readonly origins: Readonly<Record<string, string>>;
  /** Addresses asked for since the last time this was called. */
  takeRequests(): string[];
  close(): Promise<void>;
}

const DATASETS = path.resolve(import.meta.dirname, '..', '..', 'datasets');
/** Imported by name, so that the victim can be bundled with them. */
const REAL = { 'vacancy-survey': vacancySurvey, 'soc-2020': soc2020, 'linked/hesa': hesa };

/** Figures from Nomis in pages, ONS in two vintages, files of our own, and a label without data. */
export function smallDatasets(): Promise<Dataset[]> {
  const real = Object.entries(REAL).map(([folder, declared]) => ({
    declaration: Declaration.parse(declared),
    folder: path.join(DATASETS, folder),
  }));
  return Promise.resolve([smallDataset(), ...real]);
}

function vintage(released: string, rows: readonly (readonly [string, string])[]): string {
  return layOutSeries({
    title: 'UK Vacancies (thousands) - Total',
    cdid: 'AP2Y',
    sourceDataset: 'LMS',
    released,
    nextRelease: '',
    notes: '',
    rows,
  });
}

const AUGUST = vintage('2025-08-12', [
  ['2025 APR', '731'],
  ['2025 MAY', '725'],
]);
const SEPTEMBER = vintage('2025-09-16', [
  ['2025 APR', '731'],
  ['2025 MAY', '726'],
  ['2025 JUN', '718'],
]);

/** Opens the publishers. */
export async function openSmallPublishers(): Promise<SmallPublishers> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-cube-'));
  const cube = path.join(folder, 'NM_7_1.csv');
  await writeFile(cube, CUBE);
  const nomis = nomisStandIn({
    findCube: (id) => (id === 'NM_7_1' ? cube : undefined),
    limits: { memoryMb: 256, threads: 1 },
  });
  const ons = onsStandIn({
    findSeries: (uri) =>
      uri.includes('/ap2y/') ? [AUGUST, SEPTEMBER].map(readDocument) : undefined,
    findFiles: () => undefined,
  });
  let asked: string[] = [];
  const remembering = (app: { fetch(request: Request): Response | Promise<Response> }) => ({
    fetch: (request: Request) => {
      const { pathname, search } = new URL(request.url);
      asked.push(pathname + search);
      return app.fetch(request);
    },
  });
  const [nomisPort, onsPort] = await Promise.all([
    listen(remembering(nomis)),
    listen(remembering(ons)),
  ]);
  return {
    origins: {
      'https://www.nomisweb.co.uk': nomisPort.origin,
      'https://www.ons.gov.uk': onsPort.origin,
    },
    takeRequests() {
      const requests = asked;
      asked = [];
      return requests;
    },
    async close() {
      await Promise.all([nomisPort.close(), onsPort.close()]);
      await nomis.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
