// Types of run-vitest.js, for the tests.

export function countOf(report: unknown, code: number): { passed: number; failed: number; skipped: number }
