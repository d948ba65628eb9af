// A6: nothing outside days, window, legal hours and quota, and nothing while paused.
import type { Books } from './read-books.ts'

/** A6: claims are inside their run's window, on an allowed day, in New York's legal hours; N a run; one run a date. */
export function insideWindows({ changes, runs, campaigns, texts }: Books): string[] {
  const runOf = new Map(runs.map((run) => [run.id, run]))
  const campaignOf = new Map(campaigns.map((campaign) => [campaign.id, campaign]))
  const ofCampaigns = new Set(texts.map(({ id }) => id)) // a reply has neither run nor window
  const problems: string[] = []
  for (const { textId, runId, fromState, toState, businessAt } of changes) {
    if (fromState !== 'pending' || toState !== 'sending' || !ofCampaigns.has(textId)) continue
    const run = runId ? runOf.get(runId) : undefined
    if (!run) problems.push(`A6: text ${textId} was claimed in no run`)
    else if (run.kind === 'ordinary') {
      const inside = run.opensAt && run.closesAt && run.opensAt <= businessAt && businessAt < run.closesAt
      if (!inside) problems.push(`A6: text ${textId} was claimed outside its window`)
      const local = localParts(businessAt)
      if (!campaignOf.get(run.campaignId)?.days.includes(local.weekday))
        problems.push(`A6: text ${textId} was claimed on a ${local.weekday}`)
      if (local.hour < 9 || local.hour >= 20) problems.push(`A6: text ${textId} was claimed at ${local.hour} o'clock`)
    }
  }
  for (const run of runs) {
    const used = texts.filter(
      ({ runId, providerId, state }) => runId === run.id && (providerId !== null || state === 'unconfirmed'),
    )
    if (used.length > run.quota) problems.push(`A6: run ${run.id} texted ${used.length} of ${run.quota}`)
    if (run.used > run.quota) problems.push(`A6: run ${run.id} used ${run.used} of ${run.quota}`)
  }
  const dates = runs
    .filter(({ kind }) => kind === 'ordinary')
    .map(({ campaignId, localDate }) => `${campaignId} ${localDate}`)
  if (new Set(dates).size < dates.length) problems.push('A6: two runs on one date')
  return problems
}

/** "Paused" and "Completed" mean that no claim commits after the row says so, until it says Active again. */
export function pausedIsPaused({ statusChanges, changes, texts }: Books): string[] {
  const campaignOf = new Map(texts.map(({ id, campaignId }) => [id, campaignId]))
  return statusChanges.flatMap((change, index) => {
    if (change.toStatus === 'active') return []
    const next = statusChanges.slice(index + 1).find(({ campaignId }) => campaignId === change.campaignId)
    const claimed = changes.filter(
      ({ textId, toState, fromState, at }) =>
        campaignOf.get(textId) === change.campaignId &&
        fromState === 'pending' &&
        toState === 'sending' &&
        at > change.at &&
        (!next || at < next.at),
    )
    return claimed.map(({ textId }) => `A6: text ${textId} was claimed while its campaign was ${change.toStatus}`)
  })
}

/** Reckoned without the product's own rules: the test's people all live in New York. */
function localParts(at: Date) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { weekday: part('weekday').toLowerCase(), hour: Number(part('hour')) }
}
