import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { HeldDataSet } from './holding.ts';
import { letterId, uuidOf } from './ids.ts';

const Rows = z.array(z.record(z.string(), z.string()));

/** Levels that rows of a stand-in may be of: code, words, and the columns of code and name. */
const LEVELS = [
  ['NAT', 'National', 'country_code', 'country_name'],
  ['REG', 'Regional', 'region_code', 'region_name'],
  ['LAD', 'Local authority district', 'lad_code', 'lad_name'],
  ['PROV', 'Provider', 'provider_ukprn', 'provider_name'],
] as const;

/** One entry of a list of the metadata: its id, and what it says. */
export interface Entry {
  readonly id: string;
  readonly label: string;
}
interface FilterEntry extends Entry {
  readonly options: readonly Entry[];
}
interface PlaceEntry extends Entry {
  readonly code: string;
}
interface LevelEntry {
  readonly code: string;
  readonly label: string;
  readonly places: readonly PlaceEntry[];
}

/** A row with ids in place of words. */
export interface TableRow {
  readonly timePeriod: { readonly code: string; readonly period: string };
  readonly geographicLevel: string;
  readonly locations: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** A data set as the API has it. */
export interface Table {
  readonly id: string;
  readonly filters: readonly FilterEntry[];
  readonly indicators: readonly Entry[];
  readonly levels: readonly LevelEntry[];
  readonly periods: readonly { readonly code: string; readonly period: string }[];
  readonly rows: readonly TableRow[];
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].toSorted();

/** `202122` as the API writes it. */
function periodOf(printed: string): string {
  const from = printed.slice(0, 4);
  return printed.length === 6 ? `${from}/${Number(from) + 1}` : from;
}

/** Reads the CSV of a data set and gives all that it has its ids. */
export async function readTable(held: HeldDataSet): Promise<Table> {
  const rows = Rows.parse(parse(await readFile(held.path), { columns: true, bom: true }));
  const id = uuidOf(held.title);
  const cell = (row: Readonly<Record<string, string>>, column: string): string => row[column] ?? '';
  let options = 0;
  const filters = held.filters.map((column, at) => ({
    id: letterId(id, at + 1),
    label: column,
    options: distinct(rows.map((row) => cell(row, column))).map((label) => ({
      id: letterId(id, (options += 1)),
      label,
    })),
  }));
  const indicators = held.indicators.map((label, at) => ({ id: letterId(id, at + 1), label }));
  let places = 0;
  const levels = LEVELS.flatMap(([code, label, codes, names]) => {
    const own = rows.filter((row) => code === 'NAT' || cell(row, 'geographic_level') === label);
    const named = new Map(own.map((row) => [cell(row, codes), cell(row, names)]));
    const listed = [...named].map(([place, name]) => ({
      ...{ id: letterId(id, (places += 1)), code: place, label: name },
    }));
    return listed.length === 0 ? [] : [{ code, label, places: listed }];
  });
  const made = rows.map((row): TableRow => {
    const level = levels.find(({ label }) => label === cell(row, 'geographic_level'));
    const locations = levels.flatMap(({ code, places: listed }) => {
      if (code !== 'NAT' && code !== level?.code) return [];
      const column = LEVELS.find(([each]) => each === code)?.[2] ?? '';
      const place = listed.find((each) => each.code === cell(row, column));
      return place ? [[code, place.id] as const] : [];
    });
    return {
      timePeriod: { code: 'AY', period: periodOf(cell(row, 'time_period')) },
      geographicLevel: level?.code ?? 'NAT',
      locations: Object.fromEntries(locations),
      filters: Object.fromEntries(
        filters.map((filter) => [
          filter.id,
          filter.options.find(({ label }) => label === cell(row, filter.label))?.id ?? '',
        ]),
      ),
      values: Object.fromEntries(indicators.map((each) => [each.id, cell(row, each.label)])),
    };
  });
  const periods = distinct(made.map(({ timePeriod }) => timePeriod.period));
  return {
    ...{ id, filters, indicators, levels, rows: made },
    periods: periods.map((period) => ({ code: 'AY', period })),
  };
}
