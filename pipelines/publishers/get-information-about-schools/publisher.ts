import { z } from 'zod';
import { declares } from '../../../schemas/dataset/declares.ts';
import { runSqlOfFolder } from '../../fetch/folder-files.ts';
import { definePublisher } from '../publisher.ts';
import { schoolsAdapter } from './adapter.ts';
import { SchoolsSource } from './source.ts';
import { printRegister, registerStandIn } from './stand-in.ts';

const Row = z.record(z.string(), z.string());

/** The Department for Education's register of schools: one CSV a day. */
export default definePublisher({
  id: 'get-information-about-schools',
  name: 'Get Information about Schools',
  hosts: ['ea-edubase-api-prod.azurewebsites.net'],
  politeRate: { perSecond: 1, note: 'no limit is published' },
  source: SchoolsSource,
  adapter: schoolsAdapter,
  async openSample({ openEconomy, datasets }) {
    let body = printRegister([]);
    const economy = await openEconomy();
    try {
      for (const { declaration, folder } of datasets) {
        if (!declares(declaration, 'source')) continue;
        const source = SchoolsSource.safeParse(declaration.source).data;
        if (!source) continue;
        await runSqlOfFolder(economy, { folder }, source.sample);
        body = printRegister(await economy.rows('FROM schools_printed', Row));
      }
    } finally {
      economy.close();
    }
    return registerStandIn(
      () => true,
      () => body,
    );
  },
});
