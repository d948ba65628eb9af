// The three roles, as they are written and explained.
import type { Role } from './shapes.ts'

export const roles: Record<Role, { word: string; meaning: string }> = {
  owner: { word: 'Owner', meaning: 'Everything, also people, everybody’s tokens, and the sandbox’s clock.' },
  member: { word: 'Member', meaning: 'Works with campaigns, lists and the review list.' },
  viewer: { word: 'Viewer', meaning: 'Sees everything and changes nothing.' },
}
