import { RecordAnswer } from '../../../schemas/answers/rows/rows.ts';
import { PROGRAMMES, type Programme } from '../../../schemas/words/provision/programmes.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { findArea } from '../areas/find-area.ts';
import { readHeld } from '../read-held.ts';

/** The dataset of contract areas, each with the places that its source surely names. */
export const CONTRACTS = 'programme-contracts';
const ALL = '1000';

/** A contract of a programme in an area that a place lies in. */
export interface ContractHere {
  readonly programme: Programme;
  /** The contract area as its source prints it. */
  readonly area: string;
  readonly prime: string;
  /** The UKPRN of the prime contractor; null where nobody matched its name to one. */
  readonly provider: string | null;
  /** The day of which that is known, as an ISO date; null where its source bears none. */
  readonly asAt: string | null;
}

/** Employment programmes that are asked for, and who runs them in a place. */
export interface ProgrammesHere {
  /** The newest first. */
  readonly contracts: readonly ContractHere[];
  /** Programmes that are held, and of which no source says which contract area the place lies in. */
  readonly without: readonly Programme[];
}

type Row = RecordAnswer['data'][number];

/** The codes of a place and of all that it lies in, or that have its districts. */
async function codesOf(client: ApiClient, code: string): Promise<ReadonlySet<string>> {
  const area = await findArea(client, code);
  const others = area ? [...area.parents, ...area.same_districts] : [];
  return new Set([code, ...others.map((each) => each.code)]);
}

const isOf = (row: Row, codes: ReadonlySet<string>): boolean =>
  Array.isArray(row.places) && row.places.some((place) => codes.has(String(place)));

/**
 * Who runs programmes in a place: one of them, or all where none is named; none of no place. Undefined
 * where none is held. Throws what the API client throws.
 */
export async function readProgrammes(
  client: ApiClient,
  place: string | undefined,
  programme?: Programme,
): Promise<ProgrammesHere | undefined> {
  const path = apiPath(`/v1/datasets/${CONTRACTS}/data`, { limit: ALL });
  const rows = (await readHeld(client.read(path, RecordAnswer)))?.data ?? [];
  const codes = place === undefined ? new Set<string>() : await codesOf(client, place);
  const asked = wordsOf(PROGRAMMES).filter((each) => programme === undefined || each === programme);
  const held = asked.filter((each) => rows.some((row) => row.programme === each));
  if (held.length === 0) return undefined;
  const found = held.flatMap((each) =>
    rows
      .filter((row) => row.programme === each && isOf(row, codes))
      .map((row): ContractHere => ({
        programme: each,
        area: String(row.contract_area_name),
        prime: String(row.prime),
        provider: row.provider === null ? null : String(row.provider),
        asAt: row.as_at === null ? null : String(row.as_at),
      })),
  );
  const contracts = found.toSorted((a, b) => (b.asAt ?? '').localeCompare(a.asAt ?? ''));
  const without = held.filter((each) => !contracts.some((contract) => contract.programme === each));
  return { contracts, without };
}
