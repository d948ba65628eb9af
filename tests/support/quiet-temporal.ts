// Temporal's own words in a test: errors only. To be imported before a worker is made.
import { DefaultLogger, Runtime } from '@temporalio/worker'

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
})
