// How the pages are built: one static single-page app in dist/ui, which the API serves beside itself.
import { fileURLToPath } from 'node:url'
import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

const out = fileURLToPath(new URL('../dist/ui', import.meta.url))

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
  server: { host: '127.0.0.1', proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' } },
})
