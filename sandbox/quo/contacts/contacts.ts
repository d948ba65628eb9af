// The workspace's contacts: made, changed and removed by API or in Quo's app. Whoever asked for contact events is told.
import type { Contact } from '../book/entries.ts'
import { ownerId } from '../lines.ts'
import type { Courier } from '../webhooks/courier.ts'
import type { ContactEvent } from '../webhooks/event-types.ts'
import { lettersAbout } from '../webhooks/letters.ts'
import type { Workspace } from '../workspace.ts'
import { type ContactChange, changedContact, contactFrom, type NewContact } from './bodies.ts'
import { readCustomFields } from './custom-fields.ts'

export type ChangedIn = 'api' | 'app'

export interface Contacts {
  find(id: string): Contact | undefined
  /** Null: a custom field is not of this workspace. Nothing keeps two contacts from having one number. */
  make(body: NewContact, changedIn: ChangedIn): Contact | null
  change(contact: Contact, body: ContactChange, changedIn: ChangedIn): Contact | null
  remove(contact: Contact, changedIn: ChangedIn): void
}

export function openContacts(workspace: Workspace, courier: Courier): Contacts {
  const { state, now } = workspace

  /** There is no event for a new contact: making one is an update, too. */
  function announce(type: ContactEvent, contact: Contact, at: number, changedIn: ChangedIn) {
    const silent = changedIn === 'api' && state.settings.contactEvents === 'appOnly'
    const letters = silent ? [] : lettersAbout(workspace, { type, contact }, at)
    const kind = type === 'contact.deleted' ? 'contactRemoved' : 'contact'
    courier.dispatch(workspace.write({ kind, at, contact }, ...letters))
    return contact
  }

  return {
    find: (id) => state.contacts.find((contact) => contact.id === id),

    make(body, changedIn) {
      const fields = readCustomFields(state.customFields, body.customFields)
      const at = now()
      return fields && announce('contact.updated', contactFrom(body, fields, ownerId, iso(at)), at, changedIn)
    },

    change(contact, body, changedIn) {
      const fields = readCustomFields(state.customFields, body.customFields ?? [])
      const at = now()
      return fields && announce('contact.updated', changedContact(contact, body, fields, iso(at)), at, changedIn)
    },

    remove(contact, changedIn) {
      announce('contact.deleted', contact, now(), changedIn)
    },
  }
}

const iso = (at: number) => new Date(at).toISOString()
