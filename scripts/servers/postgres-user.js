// Under whose name PostgreSQL runs: it refuses to run as root.

export const isRoot = () => process.getuid?.() === 0

/** @returns {{ uid?: number, gid?: number }} options for spawning; 65534 is "nobody" and needs no account */
export const postgresUser = () => (isRoot() ? { uid: 65534, gid: 65534 } : {})
