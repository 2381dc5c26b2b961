import type { CheckResult } from '../../../schemas/release/manifest.ts';
import { tellAccepting } from '../../kinds/checks/demand-passed.ts';
import type { DatasetReport } from '../../run-pipelines.ts';
import { grouped, tabulate } from './table.ts';

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function indent(text: string, by: string): string {
  return text.replaceAll(/^/gm, by);
}

/** A failed check: its name, its sentence, what was measured, and the rows at fault. */
function describeCheck(check: CheckResult): string {
  const measured =
    typeof check.measured === 'number' ? grouped(check.measured) : String(check.measured);
  const head = `${check.id}: ${check.what} (${measured} ${check.unit ?? ''}`.trimEnd() + ')';
  if (check.sample.length === 0) return head;
  const columns = [...new Set(check.sample.flatMap((row) => Object.keys(row)))];
  const rows = check.sample.map((row) => columns.map((column) => cell(row[column])));
  const more = Number(check.measured) > check.sample.length ? '\n…' : '';
  return `${head}\n${indent(tabulate(columns, rows) + more, '  ')}`;
}

/** Why a dataset was refused, with the rows at fault where a check found them. */
export function describeRefusal({ dataset, reason, failed }: DatasetReport): string {
  const why =
    failed.length > 0 ? failed.map(describeCheck).join('\n') : (reason ?? 'no reason was given');
  const accept = tellAccepting(dataset, failed);
  const said = accept === null ? why : `${why}\n${accept}`;
  return `${dataset} was refused; what was published before stands.\n${indent(said, '  ')}`;
}
