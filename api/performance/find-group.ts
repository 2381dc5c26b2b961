import type { Fault } from '../../schemas/answers/problems/problem.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import {
  LEAST_COMPARED,
  NO_FUNNEL,
  whyNoFunnel,
} from '../../schemas/figures/provision/no-funnel.ts';
import { listWords } from '../../schemas/words/list.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import { readWords } from '../answer/list.ts';
import { ProblemError, problemOfFaults, quotable } from '../problem.ts';
import { type Parameters, faultOf } from '../question/parameters.ts';
import type { Codes } from '../profile/sides/cite-figure.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import type { AskedGroup, ReadGroup } from './build-funnel.ts';
import { chooseCodes, groupColumns, nameColumn } from './group-codes.ts';
import { findNewestPeriod, findOpenColumns } from './read-group.ts';

const SEE = '/v1/measures';

/** The release that holds a measure by provider. Throws the problem of one that has no funnel. */
function readHolder(releases: readonly Release[], parameters: Parameters) {
  const asked = parameters.get('measure');
  const held = releases.flatMap((release) =>
    release.data === null ? [] : release.manifest.measures.map((measure) => ({ release, measure })),
  );
  if (!asked) {
    const at = { in: 'query', at: 'measure' } as const;
    const message = 'measure is missing: the id of a rate by provider, as /v1/measures lists them.';
    throw problemOfFaults([faultOf(at, null, 'malformed-value', message, { see: SEE })]);
  }
  const found = held.find(({ measure }) => measure.id === asked.text);
  if (!found) {
    const message = `There is no measure ${quotable(asked.text)} here.`;
    const near = nearest(
      asked.text.slice(0, 100),
      held.map(({ measure }) => measure.id),
    );
    throw problemOfFaults([
      faultOf(asked, asked.text, 'unknown-code', message, { nearest: near, see: SEE }),
    ]);
  }
  const why = whyNoFunnel(found.measure, found.release.manifest.table?.key ?? []);
  if (why !== undefined) {
    const message = [NO_FUNNEL[why], found.measure.comparator?.why ?? ''].join(' ').trim();
    throw problemOfFaults([faultOf(asked, asked.text, 'not-comparable', message)]);
  }
  return found;
}

/** The codes that are asked for, each of a column of the key; adds a fault for every other. */
function readCodes(
  release: Release,
  parameters: Parameters,
  fixed: ReadonlySet<string>,
  faults: Fault[],
) {
  const columns = groupColumns(release);
  const codes: Record<string, string> = {};
  for (const parameter of parameters.values()) {
    const { name, text } = parameter;
    if (fixed.has(name)) continue;
    if (!columns.includes(name)) {
      const message = `There is no parameter ${quotable(name, 60)} of this measure.`;
      const allowed = [...fixed, ...columns];
      faults.push(
        faultOf(parameter, text, 'unknown-parameter', message, {
          allowed,
          allowed_total: allowed.length,
        }),
      );
      continue;
    }
    const list = release.codes.get(name)?.byCode;
    if (list && !list.has(text)) {
      const message = `${name} has no code ${quotable(text)} in ${release.dataset}.`;
      const near = nearest(text.slice(0, 100), [...list.keys()]);
      const see = `/v1/datasets/${release.dataset}/codes/${name}`;
      faults.push(faultOf(parameter, text, 'unknown-code', message, { nearest: near, see }));
      continue;
    }
    codes[name] = text;
  }
  return codes;
}

/** Why providers are not set beside each other, with what must be the same. */
function refuse(
  measure: MeasureRecord,
  words: string,
  errors: readonly Fault[] = [],
): ProblemError {
  const why = measure.comparator?.why ?? '';
  return new ProblemError('not-comparable', why === '' ? words : `${words} ${why}`, { errors });
}

/** A column of which one code must be asked for, and where its codes are listed. */
function demandCode(release: Release, column: string): Fault {
  const message = `Ask for one ${nameColumn(release, column)} (${column}=).`;
  const see = `/v1/datasets/${release.dataset}/codes/${column}`;
  return faultOf({ in: 'query', at: column }, null, 'not-comparable', message, { see });
}

/** The newest period of a group that has one, or the one that is asked for. */
async function choosePeriod(
  service: Service,
  release: Release,
  asked: Parameters,
  question: { readonly measure: string; readonly codes: Codes },
): Promise<string | undefined> {
  const parameter = asked.get('period');
  if (parameter && parameter.text !== 'latest') {
    const list = release.codes.get('period')?.byCode;
    if (!list || list.has(parameter.text)) return parameter.text;
    const near = nearest(parameter.text.slice(0, 100), [...list.keys()]);
    const message = `${release.dataset} has no period ${quotable(parameter.text)}.`;
    throw problemOfFaults([
      faultOf(parameter, parameter.text, 'period-not-in-dataset', message, { nearest: near }),
    ]);
  }
  return findNewestPeriod(service, release, question);
}

/**
 * The group that a question is about. Throws the problem of a measure that has no funnel, of codes
 * that there are not, and of providers who may not be set beside each other.
 */
export async function findGroup(
  service: Service,
  releases: readonly Release[],
  parameters: Parameters,
  fixed: ReadonlySet<string>,
): Promise<AskedGroup> {
  const { release, measure } = readHolder(releases, parameters);
  const faults: Fault[] = [];
  const asked = readCodes(release, parameters, fixed, faults);
  if (faults.length > 0) throw problemOfFaults(faults);
  const { codes, missing, unlike } = chooseCodes(release, measure, asked);
  const question = { measure: measure.id, codes };
  const demandAll = (open: readonly string[]): void => {
    if (open.length === 0) return;
    const names = listWords(open.map((column) => `${nameColumn(release, column)} (${column}=)`));
    throw refuse(
      measure,
      `${measure.name} is compared only among those alike: ask for one ${names}.`,
      open.map((column) => demandCode(release, column)),
    );
  };
  demandAll([...new Set([...unlike, ...missing])]);
  const period = await choosePeriod(service, release, parameters, question);
  if (period === undefined) {
    const atWhole = Object.keys(codes).filter((column) => !(column in asked));
    demandAll(await findOpenColumns(service, release, question, atWhole));
    const words = 'No provider has a number of this measure at these codes.';
    throw new ProblemError('not-comparable', words);
  }
  return { release, measure, period, codes, by: readBy(release, parameters, faults) };
}

/** The columns by which expected rates are asked for. Throws for one that the figures are not by. */
function readBy(
  release: Release,
  parameters: Parameters,
  faults: Fault[],
): readonly string[] | undefined {
  const asked = parameters.get('case_mix');
  if (asked) readWords(asked, groupColumns(release), faults);
  if (faults.length > 0) throw problemOfFaults(faults);
  return asked?.items;
}

/** Throws where a group has too few providers with a number to be one. */
export function refuseFew({ measure, fitted }: ReadGroup): void {
  const { length } = fitted.rated;
  if (length >= LEAST_COMPARED) return;
  throw refuse(measure, `${NO_FUNNEL.few} Here it is ${length} of ${fitted.rows.length}.`);
}
