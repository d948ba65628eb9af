// All workflows: the entry of the bundle.
export { bringContacts } from './bring-contacts.ts'
export { campaign } from './campaign.ts'
export { connectQuo } from './connect-quo.ts'
export { event } from './event.ts'
export { lookAfterRestore } from './look-after-restore.ts'
export { settle } from './settle.ts'
export { text } from './text.ts'
