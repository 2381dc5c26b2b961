import { z } from 'zod';
import { nearest } from './words/nearest.ts';

const whole = (min: number, max: number, fallback: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

/** Every setting, its meaning and its bounds: the one place that documents them. */
export const Environment = z.object({
  PORT: whole(0, 65_535, 8787).describe('port of API and explorer; 0 takes a free one'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe(
      'base of absolute links, such as https://lmi.example.org; links are relative without it',
    ),
  ALONGSIDE_CONTACT_EMAIL: z
    .email()
    .optional()
    .describe('where questions about this service are sent; named in the catalogue'),
  ALONGSIDE_HOME: z.string().min(1).default('var').describe('folder of the store'),
  ALONGSIDE_PAYLOADS: z
    .string()
    .min(1)
    .default('../shared/payloads')
    .describe('folder of real recorded payloads that the tests read'),
  ALONGSIDE_MEMORY_MB: whole(64, 1_048_576, 1024).describe(
    'memory that DuckDB may use, in MB; an eighth, at least 64, more while a copy of a large release is packed',
  ),
  ALONGSIDE_THREADS: whole(1, 256, 2).describe('threads that DuckDB may use'),
  ALONGSIDE_CACHE_MB: whole(1, 1_048_576, 1024).describe('size of the folder of made files, in MB'),
  ALONGSIDE_SCRUB_HOURS: whole(0, 8760, 24).describe(
    'within how many hours the service reads every byte of its open releases again; 0 never does',
  ),
  ALONGSIDE_TIME_LIMIT_MS: whole(100, 3_600_000, 30_000).describe('longest a query may run'),
  ALONGSIDE_RATE_LIMIT: whole(0, 1_000_000_000, 3000).describe(
    'requests a minute from one client address (one /64 network of IPv6); 0 sets no limit',
  ),
  ALONGSIDE_TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(
      z.array(
        z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
          error: 'must be addresses or ranges such as 127.0.0.1,10.0.0.0/8',
        }),
      ),
    )
    .optional()
    .describe(
      'addresses or ranges of your reverse proxies, with commas; X-Forwarded-For is believed from them and nobody else',
    ),
  ALONGSIDE_DRAIN_MS: whole(0, 600_000, 0).describe(
    'how long to go on answering, not ready, after being told to stop: so that a load balancer notices',
  ),
  ALONGSIDE_GRACE_MS: whole(0, 3_600_000, 30_000).describe(
    'how long answers under way may take to end after that; what is left is then cut',
  ),
  ALONGSIDE_ADVERT_TEXT_DAYS: whole(1, 3650, 90).describe(
    'days for which full texts of job adverts are kept; pooling reads them, nobody is shown them',
  ),
  ALONGSIDE_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('how much is logged'),
});

/** The settings as the program uses them: read, bounded, with their defaults. */
export interface Settings {
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly contactEmail: string | undefined;
  readonly home: string;
  readonly payloads: string;
  readonly memoryMb: number;
  readonly threads: number;
  readonly cacheMb: number;
  readonly scrubHours: number;
  readonly timeLimitMs: number;
  readonly rateLimit: number;
  readonly trustedProxies: readonly string[];
  readonly drainMs: number;
  readonly graceMs: number;
  readonly advertTextDays: number;
  readonly logLevel: z.infer<typeof Environment>['ALONGSIDE_LOG_LEVEL'];
  /** Values of the settings that publishers add, by name. */
  readonly added: Readonly<Record<string, string | number | undefined>>;
}

/** Settings that a part of the program adds to these; their names all begin with `prefix`. */
export interface AddedSettings {
  readonly prefix: string;
  readonly shape: Readonly<Record<string, z.ZodType<string | number | undefined>>>;
}

/** A setting is unknown or malformed; the message names it and says what it may be. */
export class SettingsError extends Error {}

/** Faults of names that begin as settings do and are none: each with the nearest setting. */
function findMisspelt(
  names: readonly string[],
  known: readonly string[],
  prefixes: readonly string[],
): string[] {
  return names.flatMap((name) => {
    if (!prefixes.some((prefix) => name.startsWith(prefix)) || known.includes(name)) return [];
    const near = nearest(name, known, 1)[0];
    return [`${name} is not a setting${near === undefined ? '' : `; did you mean ${near}?`}`];
  });
}

/**
 * Reads the settings from an environment, once, those that publishers add among them. Names that
 * start as ours do but are not known are refused: a misspelt setting that is ignored is a wrong
 * figure waiting to happen. Throws {@link SettingsError}.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  added: readonly AddedSettings[] = [],
): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const shape = Object.fromEntries(added.flatMap((each) => Object.entries(each.shape)));
  const every: Readonly<Record<string, z.ZodType>> = { ...Environment.shape, ...shape };
  const prefixes = ['ALONGSIDE_', ...added.map(({ prefix }) => prefix)];
  const own = Environment.safeParse(given);
  const others = z.object(shape).safeParse(given);
  const issues = [...(own.error?.issues ?? []), ...(others.error?.issues ?? [])];
  const faults = [
    ...findMisspelt(Object.keys(environment), Object.keys(every), prefixes),
    ...issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}: ${message} (${every[name]?.description ?? ''})`;
    }),
  ];
  if (!own.success || !others.success || faults.length > 0) {
    throw new SettingsError(faults.join('\n'));
  }
  const env = own.data;
  return {
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    contactEmail: env.ALONGSIDE_CONTACT_EMAIL,
    home: env.ALONGSIDE_HOME,
    payloads: env.ALONGSIDE_PAYLOADS,
    memoryMb: env.ALONGSIDE_MEMORY_MB,
    threads: env.ALONGSIDE_THREADS,
    cacheMb: env.ALONGSIDE_CACHE_MB,
    scrubHours: env.ALONGSIDE_SCRUB_HOURS,
    timeLimitMs: env.ALONGSIDE_TIME_LIMIT_MS,
    rateLimit: env.ALONGSIDE_RATE_LIMIT,
    trustedProxies: env.ALONGSIDE_TRUSTED_PROXIES ?? [],
    drainMs: env.ALONGSIDE_DRAIN_MS,
    graceMs: env.ALONGSIDE_GRACE_MS,
    advertTextDays: env.ALONGSIDE_ADVERT_TEXT_DAYS,
    logLevel: env.ALONGSIDE_LOG_LEVEL,
    added: others.data,
  };
}
