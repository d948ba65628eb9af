// A reason not to start that a person can act on: printed as its sentence, and told by the exit code to who started us.

export class CannotStart extends Error {
  override name = 'CannotStart'
}

/** Known to scripts/commands/why-not.js. */
const exitCode = 78

/** Does the work; a reason not to start is said, everything else is a mistake and shown whole. */
export async function orSayWhyNot(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    console.error(error.message)
    process.exitCode = exitCode
  }
}
