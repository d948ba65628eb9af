// What the sandbox is made of, wired together: its workspace, who carries its events, its texts and its contacts.
import { type Contacts, openContacts } from './contacts/contacts.ts'
import { openTexting, type Texting } from './texting/texting.ts'
import { type Courier, openCourier } from './webhooks/courier.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

export interface Parts {
  workspace: Workspace
  courier: Courier
  texting: Texting
  contacts: Contacts
  close(): void
}

/** Takes up what the book says was still under way. */
export function openParts(folder: string, speed: number): Parts {
  const workspace = openWorkspace(folder, speed)
  const courier = openCourier(workspace)
  courier.resume()
  return {
    workspace,
    courier,
    texting: openTexting(workspace, courier),
    contacts: openContacts(workspace, courier),
    close() {
      workspace.agenda.clear()
      courier.close()
    },
  }
}
