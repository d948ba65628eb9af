// Types of worth-showing.js, for the tests.

export function worthShowing(line: string): string | undefined
export function worthShowingOfPostgres(): (line: string) => string | undefined
