// From a list of what is wrong to the field where it is mended.

/** `field` may go on behind a dot: the days have a control together. */
export function goToField(event: MouseEvent, field: string) {
  event.preventDefault()
  const [name = ''] = field.split('.')
  const control = document.getElementById(name)
  control?.scrollIntoView({ block: 'center' })
  control?.focus()
}
