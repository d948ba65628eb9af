// Which lines of the audit are asked for: in the address, so that a filtered page can be kept and passed on.
import type { AuditAction, AuditSubject } from '#lib/shapes.ts'
import { actionWords, subjectWords } from './audit-words.ts'

export interface Filter {
  person?: string
  action?: AuditAction
  subject?: AuditSubject
  subjectId?: string
}

/** What the address says and Trickle knows; anything else is left aside. */
export function readFilter(search: URLSearchParams): Filter {
  const person = search.get('person')
  const action = knownIn(actionWords, search.get('action'))
  const subject = knownIn(subjectWords, search.get('subject'))
  const subjectId = search.get('subjectId')
  return {
    ...(person ? { person } : {}),
    ...(action ? { action } : {}),
    ...(subject ? { subject } : {}),
    ...(subjectId ? { subjectId } : {}),
  }
}

export const keysOf = <Key extends string>(words: Record<Key, string>): Key[] => {
  const isKey = (name: string): name is Key => Object.hasOwn(words, name)
  return Object.keys(words).filter(isKey)
}

const knownIn = <Key extends string>(words: Record<Key, string>, asked: string | null) =>
  keysOf(words).find((key) => key === asked)
