// Finds a Chromium for the browser tests, or unpacks the one that came with the packages.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inCache, openCache } from './cache-folder.js'
import { checkout, inCheckout, packageCommand } from '../commands/checkout.js'
import { readJson } from '../commands/read-json.js'
import { say } from '../commands/say.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @returns {string | undefined} */
export function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  const folders = (process.env.PATH ?? '').split(':')
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync)
  return onPath ?? unpackedChromium()
}

function unpackedChromium() {
  const version = readJson(inCheckout('node_modules', '@sparticuz', 'chromium', 'package.json'))?.version
  if (!version || process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = inCache(`chromium-${version}`)
  const launcher = join(folder, 'chrome')
  if (existsSync(launcher)) return launcher

  openCache('Chromium')
  say(`Unpacking Chromium ${version} …`)
  const unfinished = `${folder}.${process.pid}.new`
  mkdirSync(unfinished, { recursive: true })
  try {
    unpackInto(unfinished)
    writeFileSync(join(unfinished, 'fonts', 'fonts.conf'), fontsOf(folder)) // its own one looks only in fixed places
    writeFileSync(join(unfinished, 'chrome'), launcherOf(folder), { mode: 0o755 })
    if (!existsSync(folder)) renameSync(unfinished, folder)
    const { status, stderr } = spawnSync(launcher, ['--version'], { encoding: 'utf8' })
    if (status === 0) return launcher
    say(`  it does not run here: ${stderr.trim().split('\n')[0]}`)
    return undefined
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

// The package unpacks into the folder for temporary files, and its libraries only where it believes to be in the cloud.
function unpackInto(folder) {
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  execFileSync(packageCommand('node'), ['--input-type=module', '-e', program], { cwd: checkout, env })
}

const launcherOf = (folder) => `#!/bin/sh
export LD_LIBRARY_PATH="${folder}/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-${folder}/fonts}"
exec "${folder}/chromium" "$@"
`

const fontsOf = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
