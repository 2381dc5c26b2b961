/** `major.minor.patch`, always three parts where a version is stored or printed. */
interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}
export const VERSION_KINDS = ['first', 'major', 'minor', 'patch'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** Reads an exact version (`1.4.0`); undefined for anything else. */
export function findVersion(text: string): Version | undefined {
  const match = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/.exec(text);
  if (!match) return undefined;
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3]) };
}

/** Oldest first. Throws when a text is not an exact version. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [findVersion(a), findVersion(b)];
  if (!x || !y) throw new Error(`"${x ? b : a}" is not a version`);
  return x.major - y.major || x.minor - y.minor || x.patch - y.patch;
}

/** The version after `previous` for a change of this kind; `1.0.0` when there is none before. */
export function nextVersion(previous: string | null, kind: VersionKind): string {
  if (previous === null || kind === 'first') return '1.0.0';
  const version = findVersion(previous);
  if (!version) throw new Error(`"${previous}" is not a version`);
  const { major, minor, patch } = version;
  if (kind === 'major') return `${major + 1}.0.0`;
  return kind === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/**
 * Resolves `latest`, `2`, `2.*`, `2.1`, `2.1.*` or `2.1.3` among the versions held (any order).
 * Undefined when none fits. Only an exact version pins.
 */
export function resolveVersion(wanted: string, held: readonly string[]): string | undefined {
  const newestFirst = held.toSorted((a, b) => compareVersions(b, a));
  if (wanted === 'latest') return newestFirst[0];
  const prefix = /^(\d+)(?:\.(\d+))?(?:\.\*)?$/.exec(wanted);
  if (!prefix) return newestFirst.find((version) => version === wanted);
  const start = prefix[2] === undefined ? `${prefix[1]}.` : `${prefix[1]}.${prefix[2]}.`;
  return newestFirst.find((version) => version.startsWith(start));
}
