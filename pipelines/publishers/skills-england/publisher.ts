import { existsSync } from 'node:fs';
import path from 'node:path';
import { declares } from '../../../schemas/dataset/declares.ts';
import { definePublisher } from '../publisher.ts';
import { skillsEnglandAdapter } from './adapter.ts';
import { SkillsEnglandSource } from './source.ts';
import { fileStandIn } from './stand-in.ts';

const FOLDER = 'providers';
/** Recorded lists, by the paths at which they are answered. */
const RECORDED = new Map([
  ['/api/apprenticeshipstandards', 'skills_england_apprenticeship_standards_2026-04.json'],
  [
    '/apprenticeship-standards-2018-05-08.csv',
    'ifate_apprenticeship_standards_2018-05-08_utf16.csv',
  ],
]);

/** Lists of apprenticeship standards in England. */
export default definePublisher({
  id: 'skills-england',
  name: 'Skills England',
  hosts: ['skillsengland.education.gov.uk'],
  politeRate: { perSecond: 1, note: 'no limit is published' },
  source: SkillsEnglandSource,
  adapter: skillsEnglandAdapter,
  openSample({ datasets }) {
    const files = datasets.flatMap(({ declaration, folder }): [string, string][] => {
      if (!declares(declaration, 'source')) return [];
      const source = SkillsEnglandSource.safeParse(declaration.source).data;
      return source ? [[source.list, path.join(folder, source.sample)]] : [];
    });
    return fileStandIn(new Map(files));
  },
  replay: {
    places: [FOLDER],
    holds: (folder) =>
      [...RECORDED.values()].every((file) => existsSync(path.join(folder, FOLDER, file))),
    open: (folder) =>
      fileStandIn(
        new Map([...RECORDED].map(([at, file]) => [at, path.join(folder, FOLDER, file)])),
      ),
  },
});
