import type { WorkbookKind } from './source.ts';

/** What the name of an attached file says: `ESS_2019_LEP_Summary_Tables_Controlled_v01.00.xlsx`. */
export interface WorkbookName {
  readonly year: number;
  readonly kind: WorkbookKind;
}

/** Undefined for files that are no summary tables by area. */
export function findWorkbookName(file: string): WorkbookName | undefined {
  const [, year, letters] = /^ess_(\d{4})_(lep|lea)_summary_tables.*\.xlsx$/i.exec(file) ?? [];
  const kind = letters?.toLowerCase();
  return kind === 'lep' || kind === 'lea' ? { year: Number(year), kind } : undefined;
}
