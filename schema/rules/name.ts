// What a contact is called where people read it.

interface Named {
  firstName: string | null
  lastName: string | null
  company: string | null
}

export function nameOf({ firstName, lastName, company }: Named): string {
  return [firstName, lastName].filter(Boolean).join(' ') || company || 'Without a name'
}
