// A 429 in one of the four bodies it might have. Nobody has published a real one.
import type { TooManyForm } from '../state/settings.ts'
import { datedRefusal, htmlPage, Refusal, v1Refusal, wrappedRefusal } from './errors.ts'
import type { Surface } from './visits.ts'

export function tooMany(surface: Surface, form: TooManyForm, retryAfterSeconds: number | null): Refusal {
  const headers = retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) }
  return new Refusal(429, bodyOf(surface, form), headers)
}

function bodyOf(surface: Surface, form: TooManyForm): object | string {
  const sentence = 'Too many requests'
  switch (form) {
    case 'empty':
      return ''
    case 'html':
      return htmlPage('429 Too Many Requests')
    case 'wrapped':
      return wrappedRefusal(429, sentence, 'TooManyRequests').body
    case 'envelope':
      return surface === 'dated' ? datedRefusal(429, sentence).body : v1Refusal('0200429', sentence).body
  }
}
