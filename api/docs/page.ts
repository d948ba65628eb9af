// The page that shows the API to people: everything on it at once, so that the browser's own search finds it. No script.
import { refusals } from '../refusal.ts'
import { nameIn, type ApiDocument, type Operation, type Schema } from './document.ts'
import { html, prose, words, type Html } from './html.ts'
import { style } from './style.ts'

interface Shown {
  method: string
  path: string
  operation: Operation
}

export function docsPage(document: ApiDocument, publicUrl: string): string {
  const shown = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  const groups = document.tags.map(({ name, description }) => ({
    name,
    description,
    operations: shown.filter(({ operation }) => operation.tags.includes(name)),
  }))
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${document.info.title} API</title>
        <link rel="icon" href="/icon.svg" />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <p class="brand"><a href="/">${document.info.title}</a></p>
          <nav aria-label="Operations">
            ${groups.map(
              ({ name, operations }) =>
                html`<p><a href="#tag-${slug(name)}">${name}</a></p>
                  <ul>
                    ${operations.map(
                      ({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`,
                    )}
                  </ul>`,
            )}
            <p><a href="#refusals">Refusals</a></p>
            <p><a href="#shapes">Shapes</a></p>
          </nav>
        </header>
        <main id="content" tabindex="-1">
          <h1>${document.info.title} API</h1>
          ${prose(document.info.description)}
          <p>For programs: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
          ${groups.map(
            ({ name, description, operations }) =>
              html`<section aria-labelledby="tag-${slug(name)}">
                <h2 id="tag-${slug(name)}">${name}</h2>
                <p>${description}</p>
                ${operations.map((one) => showOperation(one, publicUrl))}
              </section>`,
          )}
          ${showRefusals()} ${showShapes(document.components.schemas)}
        </main>
      </body>
    </html>`.source
}

function showOperation({ method, path, operation }: Shown, publicUrl: string): Html {
  const { operationId, summary, description, parameters, requestBody, responses } = operation
  const body = requestBody?.content['application/json']
  const [good, bad] = [answersOf(responses, true), answersOf(responses, false)]
  return html`<article aria-labelledby="${operationId}">
    <h3 id="${operationId}">${summary}</h3>
    <p class="address"><span class="${method.toLowerCase()}">${method}</span> <code>${path}</code></p>
    ${description ? prose(description) : ''}
    ${
      parameters.length > 0
        ? html`<h4>Takes</h4>
            ${fieldTable(
              parameters.map(({ name, in: place, required = false, description: what, schema }) => ({
                name,
                note: place === 'path' ? 'in the path' : place === 'header' ? 'header' : 'query',
                required,
                schema: { ...schema, ...(what ? { description: what } : {}) },
              })),
            )}`
        : ''
    }
    ${
      body
        ? html`<h4>Body</h4>
            ${showShape(body.schema)} ${json(body.example)}`
        : ''
    }
    <h4>Example</h4>
    <pre tabindex="0" aria-label="Example of ${summary}"><code>${curl(method, path, operation, publicUrl)}</code></pre>
    <h4>Answers</h4>
    ${good.map(
      ([status, { description: what, content }]) =>
        html`<p><strong>${status}</strong> ${words(what)} ${shapeLink(content?.['application/json']?.schema)}</p>
          ${content?.['application/json'] ? json(content['application/json'].example) : ''}`,
    )}
    <p class="refusals">Refusals: ${bad.flatMap(([status, { description: what }]) => refusalLinks(status, what))}</p>
  </article>`
}

/** Its description names the codes; what they mean stands once, further down. */
const refusalLinks = (status: string, description: string): Html[] =>
  [...description.matchAll(/`(\w+)`:/g)].map(([, code]) => html`<a href="#problem-${code}">${status} ${code}</a> `)

const answersOf = (responses: Operation['responses'], good: boolean) =>
  Object.entries(responses).filter(([status]) => status.startsWith('2') === good)

function curl(method: string, path: string, operation: Operation, publicUrl: string): string {
  const filled = path.replaceAll(/\{\w+\}/g, '0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73')
  const inPerson = operation.security.length > 0 && operation.security.every((one) => !('token' in one))
  const body = operation.requestBody?.content['application/json']?.example
  const once = operation.parameters.some(({ name }) => name === 'idempotency-key')
  const lines = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${publicUrl}${filled}`,
    ...(operation.security.length > 0 && !inPerson ? [`-H 'Authorization: Bearer …'`] : []),
    ...(inPerson ? [`-b '…the session cookie…'`] : []),
    ...(operation.security.length === 0 || inPerson
      ? method === 'GET'
        ? []
        : [`-H 'Sec-Fetch-Site: same-origin'`]
      : []),
    ...(once ? [`-H 'Idempotency-Key: 0b7f6a52-9d0e-4a55-8a51-3f2c0a7a1c11'`] : []),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d '${quoted(body)}'`]),
  ]
  return lines.join(' \\\n  ')
}

const quoted = (body: unknown) => JSON.stringify(body).replaceAll("'", String.raw`'\''`)

const json = (example: unknown) =>
  html`<details open>
    <summary>Example</summary>
    <pre tabindex="0"><code>${JSON.stringify(example, null, 2)}</code></pre>
  </details>`

function showRefusals(): Html {
  return html`<section aria-labelledby="refusals">
    <h2 id="refusals">Refusals</h2>
    <p>Each is a <a href="#shape-Problem">Problem</a>. The code says which, and its <code>type</code> leads here.</p>
    <dl>
      ${Object.entries(refusals).map(
        ([code, { status, title, meaning }]) =>
          html`<div id="problem-${code}">
            <dt><code>${code}</code> ${status}</dt>
            <dd>${title}: ${words(meaning)}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}

function showShapes(schemas: Record<string, Schema>): Html {
  return html`<section aria-labelledby="shapes">
    <h2 id="shapes">Shapes</h2>
    ${Object.entries(schemas)
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(
        ([name, schema]) =>
          html`<article aria-labelledby="shape-${name}">
            <h3 id="shape-${name}">${name}</h3>
            ${schema.description ? prose(schema.description) : ''} ${showFields(schema)}
          </article>`,
      )}
  </section>`
}

const showShape = (schema: Schema): Html => (nameIn(schema) ? html`<p>${shapeLink(schema)}</p>` : showFields(schema))

function showFields(schema: Schema): Html {
  const { properties, required = [] } = schema.properties
    ? schema
    : (schema.anyOf?.find((one) => one.properties) ?? schema)
  if (!properties) return html`<p>${typeOf(schema)}</p>`
  return fieldTable(
    Object.entries(properties).map(([name, field]) => ({ name, required: required.includes(name), schema: field })),
  )
}

interface Field {
  name: string
  note?: string
  required: boolean
  schema: Schema
}

function fieldTable(fields: Field[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Type</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(
        ({ name, note, required, schema }) =>
          html`<tr>
            <td>
              <code>${name}</code
              >${note ? html` <small>${note}</small>` : ''}${required ? '' : html` <small>optional</small>`}
            </td>
            <td>${typeOf(schema)}</td>
            <td>${words(schema.description ?? '')}${inner(schema)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** What is in a field that has fields of its own and no name. */
function inner(schema: Schema): Html | string {
  const object = [schema, schema.items, ...(schema.anyOf ?? [])].find((one) => one?.properties)
  if (!object?.properties) return ''
  const fields = Object.entries(object.properties).map(([name, field]) => html`<code>${name}</code> ${typeOf(field)}. `)
  return html`<br />${fields}`
}

function typeOf(schema: Schema): Html {
  const name = nameIn(schema)
  if (name) return html`<a href="#shape-${name}">${name}</a>`
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.enum)
    return html`${schema.enum.map((one, index) => html`${index > 0 ? ', ' : ''}<code>${String(one)}</code>`)}`
  if (schema.anyOf) return html`${schema.anyOf.map((one, index) => html`${index > 0 ? ' or ' : ''}${typeOf(one)}`)}`
  if (schema.items) return html`list of ${typeOf(schema.items)}`
  const type = [schema.type].flat().filter(Boolean).join(' or ') || 'anything'
  const limits = limitsOf(schema)
  return html`${schema.format && schema.format !== 'regex' ? schema.format : type}${limits ? html`<br /><small>${limits}</small>` : ''}`
}

function limitsOf({ minLength, maxLength, minimum, maximum, default: preset }: Schema): string {
  const between = (least: unknown, most: unknown, what: string) => {
    const low = typeof least === 'number' && least > Number.MIN_SAFE_INTEGER ? `at least ${least}` : ''
    const high = typeof most === 'number' && most < Number.MAX_SAFE_INTEGER ? `at most ${most}` : ''
    const told = [low, high].filter(Boolean).join(', ')
    return told && `${told}${what}`
  }
  return [
    between(minLength, maxLength, ' characters'),
    between(minimum, maximum, ''),
    preset === undefined ? '' : `otherwise ${JSON.stringify(preset)}`,
  ]
    .filter(Boolean)
    .join('; ')
}

const shapeLink = (schema: Schema | undefined): Html | string => (schema && nameIn(schema) ? typeOf(schema) : '')

const slug = (name: string) => name.toLowerCase().replaceAll(/\W+/g, '-')
