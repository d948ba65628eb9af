// Types of made-on.js, for the tests.

export function checkClock(settings: { clockIsRight: boolean; playsQuo: boolean }, now?: Date): void
