// Types of worth-showing.js, for the tests.

export function worthShowing(line: string): string | undefined
export function inWords(line: string): string
export function worthShowingOfPostgres(): (line: string) => string | undefined
