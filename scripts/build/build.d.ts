// Types of build.js, for the tests.

export interface Build {
  inputs: string[]
  output: string
}

export const webApp: Build
export const workflowBundle: Build
