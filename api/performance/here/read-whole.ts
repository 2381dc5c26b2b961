import type { ProviderHere } from '../../../schemas/answers/provision/providers-here.ts';
import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { POSITIONS } from '../../../schemas/figures/provision/funnel/funnel.ts';
import { NO_FUNNEL, whyNoFunnel } from '../../../schemas/figures/provision/no-funnel.ts';
import { citeFigure } from '../../profile/sides/cite-figure.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { funnelHref, readFittedGroup } from '../build-funnel.ts';
import { placeAll } from '../fit-group.ts';
import { chooseCodes } from '../group-codes.ts';
import { findNewestPeriod } from '../read-group.ts';
import { type AskedPart, choosePart } from './part.ts';

/** A measure of all learners of each provider, beside those it is compared with. */
export interface WholeFigures {
  readonly funnel: string | null;
  readonly byProvider: ReadonlyMap<string, NonNullable<ProviderHere['whole']>>;
  /** Why nothing is told; null where it is, or where it was not asked for. */
  readonly why: string | null;
}

const untold = (why: string | null): WholeFigures => ({ funnel: null, byProvider: new Map(), why });

/** Where no measure is asked for that is of providers as a whole. */
export const NOT_ASKED = untold(null);

/** The figures of a measure of all learners of each provider, or why they are not told. */
export async function readWhole(
  service: Service,
  release: Release,
  measure: MeasureRecord,
  part: AskedPart,
): Promise<WholeFigures> {
  const no = whyNoFunnel(measure, release.manifest.table?.key ?? []);
  if (no !== undefined) return untold(NO_FUNNEL[no]);
  const chosen = choosePart(release, part);
  if ('why' in chosen) return untold(chosen.why);
  const { codes, missing, unlike } = chooseCodes(release, measure, chosen.codes);
  if (missing.length + unlike.length > 0) {
    return untold(`${NO_FUNNEL.not_alike} ${measure.comparator?.why ?? ''}`.trim());
  }
  const period = await findNewestPeriod(service, release, { measure: measure.id, codes });
  if (period === undefined) return untold('No provider has a number of it.');
  const asked = { release, measure, period, codes };
  const { fitted } = await readFittedGroup(service, asked);
  const positions = placeAll(fitted);
  const byProvider = new Map(
    fitted.rows.map((row) => {
      const provider = String(row.provider);
      const position = positions.get(provider) ?? 'not_shown';
      const figure = citeFigure(row, release, service.baseUrl);
      return [provider, { figure, position, words: POSITIONS[position] }];
    }),
  );
  const funnel = funnelHref(asked, '/v1/performance/funnel', service.baseUrl);
  return { funnel, byProvider, why: null };
}
