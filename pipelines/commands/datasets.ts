import type { Dataset } from '../../datasets/discover.ts';
import { declares } from '../../schemas/dataset/declares.ts';
import { REGULARITIES } from '../../schemas/words/vocabulary.ts';
import { answer, EXIT } from './line/cli.ts';
import type { Cli, Exit } from './line/cli.ts';
import { tabulate } from './print/table.ts';

/** `alongside datasets`: every dataset there is a folder for, hosted and linked. */
export async function datasetsCommand(cli: Cli, flags: { readonly json?: true }): Promise<Exit> {
  const datasets = (await cli.discover()).map(describe);
  const text = tabulate(
    ['dataset', 'hosting', 'source', 'regularity', 'title'],
    datasets.map((each) => [
      each.id,
      each.hosting,
      each.source ?? '-',
      REGULARITIES[each.regularity].toLowerCase(),
      each.title,
    ]),
  );
  answer(cli, flags.json, { datasets }, text);
  return EXIT.done;
}

function describe({ declaration }: Dataset) {
  const { id, title, hosting, publisher, regularity, state } = declaration;
  return {
    ...{ id, title, hosting, publisher, regularity, state },
    source: declares(declaration, 'source') ? declaration.source.publisher : null,
    schedule: declares(declaration, 'schedule') ? declaration.schedule.cron : null,
    hosted_as: declares(declaration, 'hosted_as') ? declaration.hosted_as : null,
  };
}
