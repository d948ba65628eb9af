// Of the fields of a change only those that were given: what is undefined stays as it was.

export const given = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
