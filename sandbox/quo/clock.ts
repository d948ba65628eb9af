// What time it is: milliseconds since 1970, with the steadiness of the monotonic clock.

const jumpMs = 1000

/** Small corrections of the machine's time do not show; a sleep or a clock set by hand is followed at once. */
export function startClock(): () => number {
  let offset = Date.now() - performance.now()

  return () => {
    const drift = Date.now() - performance.now() - offset
    if (Math.abs(drift) > jumpMs) offset += drift
    return Math.round((performance.now() + offset) * 1000) / 1000
  }
}
