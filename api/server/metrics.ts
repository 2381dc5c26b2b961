import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What is known of a request when it has been answered. Every label is one of a closed list. */
export interface Answered {
  /** The template of the address, such as `/v1/datasets/:id/data`, never the address itself. */
  readonly route: string;
  readonly status: number;
  /** Extension of the format, or `none` where there is no choice of format. */
  readonly format: string;
  /** A client over a socket, or a page of the explorer in this process. */
  readonly caller: 'client' | 'page';
}

/** One line of a gauge that is read when somebody looks. */
export interface Reading {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A gauge: its name, what it says, the names of its labels, and how it is read. */
export interface GaugeDefinition {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
  readonly read: () => readonly Reading[] | Promise<readonly Reading[]>;
}

/** Counts what the service does, for a Prometheus server to collect. */
export interface Metrics {
  /** A request that was answered, and how long that took. */
  answered(request: Answered, seconds: number): void;
  /** A statement that DuckDB ran, or was kept from running. */
  queried(kind: 'select' | 'copy', outcome: string, seconds: number): void;
  /** Whether an answer was in the cache. */
  cached(hit: boolean): void;
  /** A file of a whole answer, made now or held already. */
  exported(made: boolean): void;
  /** A request over the rate limit. */
  refused(): void;
  /** A gauge whose lines are read at the moment of looking; one without labels has one line. */
  gauge(gauge: GaugeDefinition): void;
  /** Everything counted, in Prometheus' text format, and its media type. */
  readonly render: () => Promise<{ readonly text: string; readonly mediaType: string }>;
}

/** From a cached answer to the longest file: seconds. */
const REQUEST_BUCKETS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];
const QUERY_BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30];

/** Counters of one service. With `process`, those of the process itself too: memory, CPU, event loop. */
export function createMetrics({ process = false } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (process) collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'alongside_request_seconds',
    help: 'Time from request to answer, by template of the address.',
    labelNames: ['route', 'status', 'format', 'caller'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const queries = new Histogram({
    name: 'alongside_query_seconds',
    help: 'Time a statement of DuckDB took, waiting for a connection not included.',
    labelNames: ['kind', 'outcome'],
    buckets: QUERY_BUCKETS,
    registers,
  });
  // Counted here and handed over when somebody looks: finding the label costs more than the count.
  const cached = { hit: 0, miss: 0 };
  new Counter({
    name: 'alongside_kept_answers_total',
    help: 'Answers that were kept from before (hit) or had to be made (miss).',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(cached)) this.inc({ outcome }, count);
    },
  });
  const exported = new Counter({
    name: 'alongside_files_total',
    help: 'Files of whole answers: made now, or held from before.',
    labelNames: ['outcome'],
    registers,
  });
  const refused = new Counter({
    name: 'alongside_rate_limited_total',
    help: 'Requests refused because their client asked too often.',
    registers,
  });

  return {
    answered({ route, status, format, caller }, seconds) {
      requests.observe({ route, status, format, caller }, seconds);
    },
    queried: (kind, outcome, seconds) => queries.observe({ kind, outcome }, seconds),
    cached(hit) {
      cached[hit ? 'hit' : 'miss'] += 1;
    },
    exported: (made) => exported.inc({ outcome: made ? 'made' : 'held' }),
    refused: () => refused.inc(),
    gauge({ name, help, labels = [], read }) {
      const gauge = new Gauge({
        name,
        help,
        labelNames: [...labels],
        registers,
        async collect() {
          const lines = await read();
          // A dataset that is gone must not stay as it last was.
          this.reset();
          for (const line of lines) this.set({ ...line.labels }, line.value);
        },
      });
      gauge.reset();
    },
    async render() {
      return { text: await registry.metrics(), mediaType: registry.contentType };
    },
  };
}
