import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Part } from '../part.ts';
import { judge, lacks } from './python.ts';
import { eachStore } from './stores.ts';
import type { Judged } from './stores.ts';

const SHAPES = path.join(import.meta.dirname, 'dcat-ap-3.shapes.ttl');
/** A file of the shapes that the Commission publishes, for whoever has them. */
const OFFICIAL = process.env.DCAT_AP_SHACL;

type Write = (line: string) => void;

/** A part that judges every store in turn. */
function judging(
  name: string,
  absent: () => string | null,
  work: (judged: Judged, write: Write) => Promise<boolean>,
): Part {
  return {
    name,
    absent,
    async run(write) {
      let good = true;
      await eachStore(async (judged) => {
        write(`-- ${judged.name} figures`);
        if (!(await work(judged, write))) good = false;
      });
      return good;
    },
  };
}

/** Every dataset as a Data Package, judged by frictionless. */
export const packages = judging(
  'Data Packages, judged by frictionless',
  () => lacks('frictionless', 'frictionless'),
  async ({ datasets, api, save }, write) => {
    let good = true;
    for (const id of datasets) {
      const record = await api.app.request(`/v1/datasets/${id}`);
      const version = await currentOf(record);
      const file = await save(`/v1/datasets/${id}/versions/${version}/package.zip`, `${id}.zip`);
      write(`${id} ${version}`);
      if (!(await judge(['judge-package.py'], [file], write))) good = false;
    }
    return good;
  },
);

async function currentOf(record: Response): Promise<string> {
  const text = /"version":"([0-9.]+)"/.exec(await record.text());
  return text?.[1] ?? '';
}

async function judgeGraph(file: string, shapes: string, write: Write): Promise<boolean> {
  const format = file.endsWith('.ttl') ? 'turtle' : 'json-ld';
  const options = ['-s', shapes, '-sf', 'turtle', '-df', format, '-f', 'human'];
  return judge(['-m', 'pyshacl'], [...options, file], (line) => {
    if (!line.startsWith('Validation Report')) write(`${path.basename(file)}: ${line}`);
  });
}

/** The catalogue and each dataset as DCAT-AP 3, judged by pySHACL. */
export const catalogues = judging(
  'DCAT-AP 3 and the UK metadata model, judged by pySHACL',
  () => lacks('pyshacl', 'pyshacl'),
  async ({ datasets, save }, write) => {
    const official = OFFICIAL !== undefined && existsSync(OFFICIAL) ? [OFFICIAL] : [];
    if (official.length === 0) write('shapes of the Commission: not here (DCAT_AP_SHACL)');
    const paths = [
      'catalogue.ttl',
      'catalogue.jsonld',
      ...datasets.map((id) => `datasets/${id}.ttl`),
    ];
    let good = true;
    for (const each of paths) {
      const file = await save(`/v1/${each}`, each.replaceAll('/', '-'));
      for (const shapes of [SHAPES, ...official]) {
        if (!(await judgeGraph(file, shapes, write))) good = false;
      }
    }
    return good;
  },
);

/** CSV with the metadata that its header names, judged by the reader of the csvw package. */
export const csvw = judging(
  'CSV on the Web, judged by csvw',
  () => lacks('csvw', 'csvw'),
  ({ datasets, url }, write) => {
    const base = `${url}/v1/datasets`;
    const asked = datasets.flatMap((id) => [
      `${base}/${id}/data.csv`,
      `${base}/${id}/versions/1.0.0/changes.csv`,
    ]);
    const figures = datasets.filter((id) => id !== 'areas' && id !== 'sic-2007');
    const more = figures.flatMap((id) => [
      `${base}/${id}/data.csv?period=latest&with=source_row`,
      `${base}/${id}/codes/period.csv`,
    ]);
    return judge(['judge-csvw.py'], [...asked, ...more], write);
  },
);

/** The feeds, judged by feedparser. */
export const feeds = judging(
  'Atom feeds, judged by feedparser',
  () => lacks('feedparser', 'feedparser'),
  async ({ datasets, save }, write) => {
    const all = await save('/feed.atom', 'feed.atom');
    const own = await Promise.all(
      datasets.map((id) => save(`/v1/datasets/${id}/feed.atom`, `${id}.atom`)),
    );
    return judge(['judge-feed.py'], [all, ...own], write);
  },
);

/** The latest period of each dataset of figures as JSON-stat, judged by jsonstat-validator. */
export const jsonStat = judging(
  'JSON-stat 2.0, judged by jsonstat-validator',
  () => lacks('jsonstat_validator', 'jsonstat-validator'),
  async ({ datasets, save }, write) => {
    const figures = datasets.filter((id) => id !== 'areas' && id !== 'sic-2007');
    const files = await Promise.all(
      figures.map((id) => save(`/v1/datasets/${id}/data.json-stat?period=latest`, `${id}.json`)),
    );
    return judge(['judge-json-stat.py'], files, write);
  },
);

/** Every judge of what makes the service findable. */
export const discoveryParts: readonly Part[] = [packages, catalogues, csvw, feeds, jsonStat];
