import type { JobAnswer, JobFigures, JobOutlook } from '../../schemas/answers/jobs/job.ts';
import type { Occupation } from '../../schemas/answers/jobs/parts.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { isFigure } from '../../schemas/dataset/measure.ts';
import { GROWTHS, GROWTH_REASONS, judgeGrowth } from '../../schemas/figures/jobs/growth.ts';
import {
  ALL_OCCUPATIONS,
  JOB_PARTS,
  type JobPart,
  POOLED,
} from '../../schemas/figures/jobs/measures.ts';
import type { OpenedEdition } from '../profile/open-edition.ts';
import { findCrosswalk, readLinks } from '../profile/sides/read-links.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import type { Register } from '../registers/read-register.ts';
import { codeTitle } from '../registers/titles/code-title.ts';
import type { HeldTitles } from '../registers/titles/find-titles.ts';
import type { Service } from '../service.ts';
import { listLowest, listParents } from '../warehouse/codes.ts';
import type { Release } from '../warehouse/release.ts';
import type { Store } from '../warehouse/warehouse.ts';
import { CHANGE, KIND, buildAdverts } from './adverts/build-adverts.ts';
import { buildPart, findHolder } from './build-part.ts';
import { buildPooled } from './adverts/build-pooled.ts';
import { buildProvision } from './build-provision.ts';
import { buildRelated } from './build-related.ts';
import { listRelated, nameOccupation } from './list-related.ts';
import { listTrained } from './list-trained.ts';
import { listApartFrom } from './list-apart-from.ts';
import { type Keep, type Sought, chooseCell } from './choose-cell.ts';
import { findInDemand } from './in-demand/find-in-demand.ts';
import { type PlaceCodes, listPlaces, listPlannedPlaces } from './places.ts';
import { readCells } from './read-cells.ts';
import { readSkillLevels } from './read-skill-levels.ts';
import { NOT_KNOWN, tellNotHeld } from './tell-not-held.ts';
import { findTownOf, listSearches, shortTitle } from './searches.ts';

/** What is asked: a job in a place, and the words that somebody has for the job. */
export interface AskedJob {
  readonly register: Register;
  readonly occupation: Occupation;
  readonly area: AnyArea;
  readonly title: string | undefined;
  /** The town or postcode district in it that was typed. */
  readonly place: string | undefined;
  readonly today: string;
}

/** The figures of one part, and the release that holds them. */
interface ReadPart {
  readonly release: Release;
  readonly rows: readonly FigureRow[];
}

/** The occupation and the groups that it belongs to, the nearest first. */
function listPath({ list }: Register, own: Occupation): Occupation[] {
  const entry = list.byCode.get(own.code);
  return entry ? [entry, ...listParents(list, entry)].map(nameOccupation) : [];
}

/** Reads a part for occupations and places: one statement. Undefined where no release holds it. */
async function readPart(
  service: Service,
  { releases, index }: OpenedEdition,
  part: JobPart,
  occupations: readonly string[],
  places: readonly PlaceCodes[],
): Promise<ReadPart | undefined> {
  const { lead } = JOB_PARTS[part];
  const release = findHolder(releases, lead);
  if (!release) return undefined;
  const figures = release.manifest.measures.filter(isFigure).map(({ id }) => id);
  const rows = await readCells(service, {
    ...{ release, index },
    measures: [lead, ...figures.filter((id) => id !== lead)],
    occupations,
    areas: [...new Set(places.flatMap(({ codes }) => codes))],
    ...(part === 'adverts' ? { apart: KIND, last: CHANGE, alone: POOLED.coverage } : {}),
  });
  return { release, rows };
}

function choosePart(
  read: ReadPart | undefined,
  part: JobPart,
  sought: Sought,
  keep: Keep,
  baseUrl: string,
): JobFigures | null {
  const cell = read && chooseCell(read.rows, JOB_PARTS[part].lead, sought, keep);
  return cell ? buildPart(cell, read.release, baseUrl) : null;
}

/** Projected openings with what is said of the net change in jobs beside them. */
function tellOutlook(part: JobFigures | null): JobOutlook | null {
  if (!part) return null;
  const find = (id: string) => part.figures.find(({ measure }) => measure === id);
  const { told, reason } = judgeGrowth(find('net_change'), find('net_change_percent'));
  const why = { code: reason, message: GROWTH_REASONS[reason] };
  return { ...part, growth: { told, words: GROWTHS[told], reason: why } };
}

/** The words of a title, and how surely they mean an occupation. */
function tellTitle(
  text: string,
  { code }: Occupation,
  titles: HeldTitles | undefined,
  { list }: Register,
): NonNullable<JobAnswer['title']> {
  const own = list.byCode.get(code);
  const [found] = titles && own ? codeTitle(titles, text, list, [own]).found : [];
  const all = titles ? codeTitle(titles, text, list, listLowest(list.entries)).found : [];
  const others = all.filter(
    ({ entry, found_by }) => entry.code !== code && found_by.sureness !== 'very_unlikely',
  );
  return { text, sureness: found?.found_by.sureness ?? null, others: others.length };
}

/** What is told of a job in a place: every figure is a row of some release, and cites it. */
export async function buildJob(
  service: Service,
  store: Store,
  opened: OpenedEdition,
  { register, occupation, area, title, place, today }: AskedJob,
): Promise<Omit<JobAnswer, 'edition' | 'invented'>> {
  const { baseUrl } = service;
  const path = listPath(register, occupation);
  const titles = await service.titles(store, register);
  const crosswalk = await findCrosswalk(store);
  const [links, skills] = await Promise.all([
    crosswalk ? readLinks(service.warehouse, crosswalk, baseUrl) : [],
    readSkillLevels(service.warehouse, register),
  ]);
  const trained = listTrained(register, path, links, skills);
  const related = listRelated(register, path, titles, trained);
  const beside = [...related.near, ...related.wider, ...related.trained];
  const places = listPlaces(area, opened.index, today);
  const planned = listPlannedPlaces(area, opened.index, today);
  const groups = path.map(({ code }) => code);
  const all = [...new Set([...groups, ...beside.map(({ code }) => code), ALL_OCCUPATIONS])];
  const [adverts, pay, jobs, outlook, provision, inDemand] = await Promise.all([
    readPart(service, opened, 'adverts', all, places),
    readPart(service, opened, 'pay', all, places),
    readPart(service, opened, 'jobs', groups, places),
    readPart(service, opened, 'outlook', groups, planned),
    buildProvision(service, store, opened, { occupations: path, places: planned }),
    findInDemand(service, opened, occupation.code),
  ]);
  const sought = { occupations: path, places };
  const told = {
    adverts: adverts ? buildAdverts(adverts.rows, adverts.release, sought, baseUrl) : [],
    pooled: adverts ? buildPooled(adverts.rows, adverts.release, sought, baseUrl) : null,
    pay: choosePart(pay, 'pay', sought, 'occupation', baseUrl),
    jobs: choosePart(jobs, 'jobs', sought, 'place', baseUrl),
    outlook: tellOutlook(
      choosePart(outlook, 'outlook', { ...sought, places: planned }, 'place', baseUrl),
    ),
  };
  const { dataset, version } = register.release;
  const { code, name, type } = area;
  return {
    occupation: {
      ...nameOccupation(occupation),
      parents: path.slice(1),
      apart_from: listApartFrom(register, occupation),
      skill_level: skills.get(occupation.code) ?? null,
      ...{ dataset, version },
    },
    title: title === undefined ? null : tellTitle(title, occupation, titles, register),
    area: { code, name, type },
    town: place ?? null,
    ...told,
    in_demand: inDemand,
    related: buildRelated({ adverts, pay }, related, places, skills, baseUrl),
    provision,
    searches: listSearches(
      { code: occupation.code, title: title ?? shortTitle(occupation) },
      { code, name, type },
      place ?? (await findTownOf(service, store, area)),
    ),
    not_held: tellNotHeld(
      {
        adverts: told.adverts.length > 0,
        pay: told.pay !== null,
        jobs: told.jobs !== null,
        outlook: told.outlook !== null,
      },
      {
        adverts: adverts?.release,
        pay: pay?.release,
        jobs: jobs?.release,
        outlook: outlook?.release,
      },
      area,
      opened.index,
    ),
    not_known: NOT_KNOWN,
  };
}
