import { SIGNAL_FIELDS } from '../../../schemas/signals/signal.ts';
import { definePublisher } from '../publisher.ts';
import { signalAdapter } from './adapter/adapter.ts';
import { openSample } from './sample/open-sample.ts';
import { SignalSource } from './source.ts';
import { takeSignals } from './take-signals.ts';

/** Vacancies, hiring plans and developments that employers and local partners tell of. */
export default definePublisher({
  id: 'signal-files',
  name: 'Signals of employers and local partners',
  hosts: [],
  source: SignalSource,
  adapter: signalAdapter,
  openSample,
  intake: {
    ...{ name: 'signals', keeps: 'all' },
    template: `${SIGNAL_FIELDS.join(',')}\n`,
    take: takeSignals,
  },
});
