// How the page of the API looks: the same tokens as the app's own pages (ui/src/app.css).
import { Html } from './html.ts'

export const style = new Html(`
  :root {
    color-scheme: light dark;
    --ground: light-dark(#f5f6f6, #121517);
    --surface: light-dark(#ffffff, #1b1f22);
    --line: light-dark(#dde1e2, #333a3e);
    --ink: light-dark(#1b2326, #e8ebec);
    --ink-soft: light-dark(#545e63, #aab3b7);
    --accent: light-dark(#0b6470, #63c5d1);
    --good: light-dark(#1a663b, #82d3a1);
    --busy: light-dark(#1d579b, #93c4f6);
    --warn: light-dark(#7a5000, #f0c467);
    --bad: light-dark(#a3241a, #ffa097);
    --code: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  }
  *, *::before, *::after { box-sizing: border-box; }
  html { scroll-padding-top: 1rem; }
  body {
    display: grid;
    grid-template-columns: 17rem minmax(0, 1fr);
    margin: 0;
    background: var(--ground);
    color: var(--ink);
    font: 0.9375rem / 1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif;
  }
  a { color: var(--accent); text-underline-offset: 0.2em; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  main:focus-visible { outline: none; }
  header { position: sticky; top: 0; height: 100dvh; padding: 1.5rem; overflow-y: auto; border-right: 1px solid var(--line); }
  .brand { margin: 0 0 1rem; font-size: 1.3125rem; font-weight: 700; }
  .brand a { color: inherit; text-decoration: none; }
  nav p { margin: 1rem 0 0.25rem; font-weight: 600; }
  nav ul { margin: 0; padding: 0; list-style: none; }
  nav a { display: block; padding: 0.1875rem 0; text-decoration: none; }
  nav a:hover { text-decoration: underline; }
  nav li a { color: var(--ink-soft); font-size: 0.8125rem; }
  main { max-width: 60rem; padding: 1.5rem 2.5rem 4rem; }
  h1 { margin: 0 0 1rem; font-size: 1.625rem; line-height: 1.2; }
  h2 { margin: 3rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); font-size: 1.3125rem; }
  h3 { margin: 0; font-size: 1.0625rem; }
  h4 { margin: 1.25rem 0 0.5rem; font-size: 0.8125rem; color: var(--ink-soft); }
  p { margin: 0.5rem 0; max-width: 46rem; }
  article { margin-top: 1rem; padding: 1rem 1.5rem 1.25rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--surface); }
  .address { font-size: 1rem; overflow-wrap: anywhere; }
  .address span { font: 600 0.8125rem var(--code); }
  .get { color: var(--good); }
  .post { color: var(--busy); }
  .put { color: var(--warn); }
  .delete { color: var(--bad); }
  code, pre { font-family: var(--code); font-size: 0.8125rem; }
  pre { margin: 0.25rem 0; padding: 0.75rem 1rem; overflow-x: auto; border-radius: 0.25rem; background: var(--ground); }
  summary { min-height: 1.5rem; color: var(--ink-soft); font-size: 0.8125rem; cursor: pointer; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 0.375rem 0.75rem 0.375rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { color: var(--ink-soft); font-size: 0.8125rem; }
  tbody tr { border-top: 1px solid var(--line); }
  td:nth-child(1) { width: 26%; }
  td:nth-child(2) { width: 26%; }
  small { color: var(--ink-soft); font-size: 0.8125rem; }
  .refusals { color: var(--ink-soft); font-size: 0.8125rem; }
  .refusals a { display: inline-block; min-height: 1.5rem; margin-right: 0.5rem; }
  dl div { padding: 0.5rem 0; border-top: 1px solid var(--line); }
  dt { font-weight: 600; }
  dd { margin: 0; }
  div:target, h3:target, h2:target { background: light-dark(#fcf0d4, #372a0d); }
  .skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--surface); }
  .skip:focus { left: 0.5rem; top: 0.5rem; }
  @media (max-width: 48rem) {
    body { display: block; }
    header { position: static; height: auto; padding: 1rem; border: 0; border-bottom: 1px solid var(--line); }
    main { padding: 1rem; }
    article { padding: 0.75rem 1rem 1rem; }
    table, tbody, tr, td { display: block; width: auto; }
    td:nth-child(n) { width: auto; padding: 0.125rem 0; }
    tbody tr { padding: 0.375rem 0; }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  }
`)
