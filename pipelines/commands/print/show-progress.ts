import { Listr } from 'listr2';
import type { DefaultRenderer, ListrTaskWrapper, SimpleRenderer } from 'listr2';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { Progress } from '../../engine.ts';
import type { DatasetReport } from '../../run-pipelines.ts';
import type { Cli } from '../line/cli.ts';

/** What a run tells about itself while it goes. */
interface ProgressView {
  readonly progress: (progress: Progress) => void;
  readonly tell: (report: DatasetReport) => void;
}

const BAR = 24;

function draw({ stage, message, done, of }: Progress): string {
  if (done === undefined || of === undefined || of === 0) return `${stage}: ${message}`;
  const full = Math.min(BAR, Math.round((done / of) * BAR));
  return `${stage} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done} of ${of} ${message}`;
}

/** How a dataset's run ended, in one line. */
function summarise({ dataset, outcome, versions, rows, reason }: DatasetReport): string {
  const counted = rows === 0 ? '' : `, ${countWords(rows, 'row')}`;
  if (outcome === 'published') return `${dataset}: published ${versions.join(', ')}${counted}`;
  if (outcome === 'unchanged') return `${dataset}: unchanged${counted}`;
  if (outcome === 'unmade') return `${dataset}: not made, ${reason ?? ''}`;
  return `${dataset}: refused, ${reason?.split('\n')[0] ?? 'no reason was given'}`;
}

/** One line a dataset and stage, and one at its end: for a log, or a pipe. */
function plainView(write: (line: string) => void): ProgressView {
  let last = '';
  return {
    progress({ dataset, stage, message }) {
      if (last === `${dataset} ${stage}`) return;
      last = `${dataset} ${stage}`;
      write(`${dataset}: ${stage}, ${message}`);
    },
    tell: (report) => write(summarise(report)),
  };
}

type Task = ListrTaskWrapper<unknown, typeof DefaultRenderer, typeof SimpleRenderer>;

interface Gate {
  readonly passed: Promise<void>;
  readonly open: () => void;
  readonly shut: (why: Error) => void;
}

function makeGate(): Gate {
  let open = (): void => undefined;
  let shut: (why: Error) => void = () => undefined;
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve;
    shut = reject;
  });
  passed.catch(() => undefined);
  return { passed, open, shut };
}

async function withBars<T>(
  ids: readonly string[],
  work: (view: ProgressView) => Promise<T>,
): Promise<T> {
  const gates = new Map(ids.map((id) => [id, makeGate()]));
  const tasks = new Map<string, Task>();
  const ended = new Map<string, string>();
  const list = new Listr(
    ids.map((id) => ({
      title: id,
      task: async (_: unknown, task: Task) => {
        tasks.set(id, task);
        task.title = ended.get(id) ?? id;
        await gates.get(id)?.passed;
      },
    })),
    {
      exitOnError: false,
      registerSignalListeners: false,
      collectErrors: false,
      rendererOptions: { formatOutput: 'truncate' },
    },
  );
  const drawn = list.run({});
  try {
    return await work({
      progress: (progress) => {
        const task = tasks.get(progress.dataset);
        if (task) task.output = draw(progress);
      },
      tell: (report) => {
        ended.set(report.dataset, summarise(report));
        const task = tasks.get(report.dataset);
        if (task) task.title = summarise(report);
        const gate = gates.get(report.dataset);
        if (report.outcome === 'refused') gate?.shut(new Error(summarise(report)));
        else gate?.open();
      },
    });
  } finally {
    for (const gate of gates.values()) gate.open();
    await drawn;
  }
}

/** Does work while showing how it goes: bars to a person at a terminal, plain lines otherwise. */
export async function showProgress<T>(
  cli: Pick<Cli, 'isTerminal' | 'err'>,
  ids: readonly string[],
  asJson: boolean,
  work: (view: ProgressView) => Promise<T>,
): Promise<T> {
  return cli.isTerminal && !asJson ? withBars(ids, work) : work(plainView(cli.err));
}
