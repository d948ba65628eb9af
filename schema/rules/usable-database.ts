// May this database be Trickle's? Asked before anything in it is touched. The answers are sentences for who starts it.

export interface DatabaseFacts {
  /** As PostgreSQL numbers its versions: 180004 is 18.4. */
  version: number
  /** A standby, or a database that somebody set to read-only. */
  readOnly: boolean
  mayCreate: boolean
  /** The tables in it, without those that came with an extension and Kysely's own two. */
  tables: readonly string[]
  /** The migrations that ran in it. */
  migrations: readonly string[]
}

/** The oldest that PostgreSQL's own makers still mend, for as long as Trickle is likely to meet it. */
const oldestPostgres = 15

/** Undefined: it is empty, or ours. `place` names it: "the database at host/name". */
export function whyUnusable(facts: DatabaseFacts, known: readonly string[], place: string): string | undefined {
  const major = Math.floor(facts.version / 10_000)
  if (major < oldestPostgres) {
    return `${capital(place)} is PostgreSQL ${major}, and Trickle needs ${oldestPostgres} or newer: update the server, or unset DATABASE_URL and Trickle brings its own.`
  }
  if (facts.readOnly) {
    return `${capital(place)} can only be read (a standby, or set so): name the one that can be written in DATABASE_URL.`
  }
  const unknown = facts.migrations.filter((name) => !known.includes(name))
  if (isForeign(facts, known)) {
    return `${capital(place)} is not empty and its tables (${some(facts.tables)}) are not Trickle’s: name an empty database in DATABASE_URL. Nothing in it was changed.`
  }
  if (unknown.length > 0) {
    return `${capital(place)} was used by a newer version of Trickle, whose changes (${some(unknown)}) this one does not know: start that version, or restore a backup that this one made. Nothing in it was changed.`
  }
  if (!facts.mayCreate) {
    return `The user of ${place} may not create tables in it: make that user its owner (alter database … owner to …), or name another one in DATABASE_URL.`
  }
  return undefined
}

function isForeign({ tables, migrations }: DatabaseFacts, known: readonly string[]): boolean {
  return migrations.length > 0 ? !migrations.some((name) => known.includes(name)) : tables.length > 0
}

/** Why it could not even be asked. `code` is PostgreSQL's or the system's. */
export function whyNotOpened(code: string | undefined, place: string): string {
  if (code === '28P01' || code === '28000') {
    return `${capital(place)} does not let this user in (${code}): correct user and password in DATABASE_URL; if the server wants TLS, end it with ?sslmode=require.`
  }
  if (code === '3D000') {
    return `There is no ${place.replace(/^the /, '')}: create it (createdb), or correct DATABASE_URL.`
  }
  if (code === '53300') {
    return `${capital(place)} takes no more connections (${code}): allow it about 60 for Trickle, or end what holds them.`
  }
  return `${capital(place)} does not answer as PostgreSQL does${code ? ` (${code})` : ''}: correct DATABASE_URL, or unset it and Trickle brings its own.`
}

const mostNamed = 3
const some = (names: readonly string[]) =>
  names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '')

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
