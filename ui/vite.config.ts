// How the pages are built: one static single-page app in dist/ui, which the API serves beside itself.
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

const inCheckout = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const out = inCheckout('dist/ui')
const api = process.env.API_URL ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    sveltekit({
      compilerOptions: { runes: true },
      adapter: adapter({ pages: out, assets: out, fallback: '200.html', precompress: true }),
      csp: { mode: 'hash', directives: { 'script-src': ['self'], 'object-src': ['none'], 'base-uri': ['self'] } },
      version: { name: process.env.BUILD_ID ?? 'dev' },
    }),
  ],
  cacheDir: inCheckout('dist/vite'),
  server: {
    host: '127.0.0.1',
    // While one works on the pages Vite stands in front of the api: one origin, as when the api serves them.
    proxy: { '/api': api, '/webhooks': api, '/healthz': api, '/readyz': api },
    fs: { allow: ['ui', 'schema', 'node_modules'].map((folder) => realpathSync(inCheckout(folder))) },
  },
})
