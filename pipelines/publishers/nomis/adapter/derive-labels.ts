import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { DerivedLabels } from '../../adapter.ts';
import { readDateCode } from './parse/date-codes.ts';
import type { Metadata } from './ask/take-metadata.ts';

/** The day of `2025-02-18 07:00:00` (UK local time, no zone); null for anything else. */
function day(moment: string | null | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(moment ?? '')?.[0] ?? null;
}

/** The next release: said outright, or the pending entry of the release calendar. */
function nextUpdate({ overview }: Metadata): string | null {
  const calendar = overview.dimensions.dimension
    .filter(({ concept }) => concept.toLowerCase() === 'time')
    .flatMap(({ defaults }) => defaults?.code ?? [])
    .flatMap(({ revisions }) => revisions?.revision ?? []);
  const pending = calendar.find(({ status }) => status === 'pending');
  return day(overview.nextupdate) ?? day(pending?.scheduled);
}

/** The publisher's caveats: annotations `MetadataText0`, `MetadataText1` … with their titles. */
function notes({ family }: Metadata): string[] {
  return [...family.annotations].flatMap(([title, text]) => {
    const number = /^MetadataText(\d+)$/.exec(title)?.[1];
    if (number === undefined || text === null || text.trim() === '') return [];
    const heading = family.annotations.get(`MetadataTitle${number}`) ?? null;
    return [heading === null ? text : `${heading}: ${text}`];
  });
}

/** A standard classification is only told by names: of the dataset, its concepts or its codes. */
function classification({ overview, family, codes }: Metadata): string | null {
  const names = [overview.name ?? '', family.name.value, ...codes.keys()].join(' ');
  const found = /\b(SIC|SOC)[ _]?(20\d\d)\b/i.exec(names.replaceAll('_', ' '));
  return found ? `${(found[1] ?? '').toUpperCase()} ${found[2]}` : null;
}

/** The labels that Nomis's own metadata give. `times` are the dates asked for. */
export function deriveLabels(
  metadata: Metadata,
  declaration: ObservationsDeclaration,
  times: readonly string[],
): DerivedLabels {
  const { overview, family } = metadata;
  return {
    name: overview.name ?? (family.name.value === family.id ? null : family.name.value),
    url: overview.mnemonic ? `https://www.nomisweb.co.uk/datasets/${overview.mnemonic}` : null,
    updated: day(overview.lastupdated),
    nextUpdate: nextUpdate(metadata),
    classification: classification(metadata),
    units: (overview.units?.unit ?? []).map(({ name }) => name),
    periods: times.flatMap((code) => readDateCode(code, declaration.period)?.period ?? []),
    notes: notes(metadata),
  };
}
