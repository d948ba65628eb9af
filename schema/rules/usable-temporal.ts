// May this Temporal be used? The answers are sentences for who starts Trickle.

/** The oldest whose queues go by priority; scripts/servers/temporal-binaries.js brings none older either. */
const oldest = [1, 31] as const

/** Undefined: it is new enough, or does not say what it is. */
export function whyTooOld(version: string, address: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (!/^\d+\.\d+/.test(version) || major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined
  return `The Temporal at ${address} is ${version}, and Trickle needs ${oldest.join('.')} or newer: update it, or unset TEMPORAL_ADDRESS and Trickle brings its own.`
}

export const notTemporal = (address: string): string =>
  `What answers at ${address} is not Temporal: correct TEMPORAL_ADDRESS, or unset it and Trickle brings its own.`

export const namespaceRefused = (namespace: string, address: string, why: string): string =>
  `The Temporal at ${address} has no namespace "${namespace}" and does not let it be made (${why}): let its operator make it, or name another one in TEMPORAL_NAMESPACE.`

export const attributesRefused = (names: readonly string[], address: string, why: string): string =>
  `The Temporal at ${address} does not let search attributes be added (${why}): let its operator add ${names.join(', ')}, of the type Keyword.`
