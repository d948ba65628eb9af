// The tests in five projects. `unit` needs nothing but Node; the others bring real servers up by themselves.
import { defineConfig } from 'vitest/config'

const inProject = (name: string, include: string[], more: object = {}) => ({
  test: { name, include, environment: 'node', pool: 'forks' as const, ...more },
})

const withServers = { globalSetup: ['tests/support/servers.ts'], testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      inProject('unit', ['tests/{rules,schema,sandbox,simulation,ui,elsewhere}/**/*.test.ts'], { testTimeout: 20_000 }),
      inProject('integration', ['tests/{api,activities,worker,scripts,conformance}/**/*.test.ts'], withServers),
      inProject('workflow', ['tests/workflows/**/*.test.ts'], { ...withServers, testTimeout: 180_000, maxWorkers: 2 }),
      inProject('browser', ['tests/end-to-end/**/*.test.ts'], {
        testTimeout: 600_000,
        hookTimeout: 600_000,
        maxWorkers: 1,
      }),
      inProject('faults', ['tests/faults/**/*.test.ts'], { testTimeout: 900_000, hookTimeout: 600_000, maxWorkers: 1 }),
    ],
  },
})
