import type { AreaType } from '../../../schemas/words/area-types.ts';

/** Kinds of area by the letters that end the code of a workbook's file; England's has none. */
export const AREA_KINDS: Readonly<Record<string, AreaType>> = {
  LSIP: 'lsip',
  LEP: 'lep',
  MCA: 'combined_authority',
};

/** `DO_LEP` of `DO_LEP_MainTables.Main.xlsm` is the Dorset partnership. */
export interface WorkbookName {
  readonly code: string;
  readonly type: AreaType;
  /** Letters of the kind; `Country` for England. */
  readonly kind: string;
}

/**
 * What the name of a file says of the workbook. Undefined for files of the publication that are no
 * workbook of main tables for England or an area in it: the guides, other nations, regions.
 */
export function findWorkbookName(file: string): WorkbookName | undefined {
  const found = /^(([A-Z0-9]+)(?:_(LSIP|LEP|MCA))?)_MainTables\.Main\.xlsm$/.exec(file);
  const [, code, letters, kind] = found ?? [];
  if (code === undefined || (kind === undefined && letters !== 'EN')) return undefined;
  return { code, type: AREA_KINDS[kind ?? ''] ?? 'country', kind: kind ?? 'Country' };
}
