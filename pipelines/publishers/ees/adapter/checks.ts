import type { SqlCheck } from '../../../kinds/checks/check.ts';

/** What only the files themselves show: run over `parsed`, before the general checks. */
export function receivedChecks(): SqlCheck[] {
  return [
    {
      id: 'labels_read',
      level: 'error',
      what: 'Every period, place, label and mark of a file that is taken has a code',
      offenders: 'SELECT source_row, file, unread FROM parsed WHERE unread IS NOT NULL',
    },
    {
      id: 'file_gives_rows',
      level: 'error',
      what: 'Every file gives rows: no filter leaves out all of them',
      unit: 'files',
      offenders: `SELECT file, count(*) AS set_aside, min(source_row) AS source_row FROM parsed
        GROUP BY file HAVING count(*) FILTER (disposition = 'publish') = 0`,
    },
  ];
}
