// The Dockerfile, stage by stage.

export interface Stage {
  image: string
  name: string | undefined
  /** What is done in it, in order. */
  steps: { does: string; what: string }[]
}

export interface Copy {
  from: string | undefined
  sources: string[]
  target: string
}

export function readDockerfile(text: string): Stage[] {
  const whole = text.replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n\s*/g, '')
  const stages: Stage[] = []
  for (const line of whole.split('\n').filter((line) => line.trim())) {
    const [, does = '', what = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? []
    if (does === 'FROM') {
      const [, image = '', name] = /^(\S+)(?: AS (\S+))?$/.exec(what) ?? []
      stages.push({ image, name, steps: [] })
    } else stages.at(-1)?.steps.push({ does, what })
  }
  return stages
}

export function copiesOf({ steps }: Stage): Copy[] {
  return steps
    .filter(({ does }) => does === 'COPY')
    .map(({ what }) => {
      const words = what.split(' ')
      const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length)
      const paths = words.filter((word) => !word.startsWith('--'))
      return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' }
    })
}

/** What is in the folder of the last stage, as paths in the checkout: of its own, and built or installed before. */
export function filesOfImage(stages: Stage[]): string[] {
  const last = stages.at(-1)
  return last ? copiesOf(last).flatMap(({ sources }) => sources.map((source) => source.replace('/trickle/', ''))) : []
}
