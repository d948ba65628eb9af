// A moment as an input of type datetime-local takes it: the browser's own date and time.

export function localInput(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${date}T${two(moment.getHours())}:${two(moment.getMinutes())}`
}
