// What can be proven of a whole installation: every campaign, and what is sent outside them, from our own tables; the pace,
// Quo's own list, the workflows.
import { AssertionName, type Proof } from '#schema/proof.ts'
import { joined, toAssertion, verdictOver, type Finding } from '#schema/rules/findings.ts'
import type { Timings } from '#schema/timings.ts'
import type { Database } from '../database.ts'
import { listActivated } from '../queries/campaigns.ts'
import type { Quo } from '../quo/client.ts'
import type { Engine } from '../temporal/engine.ts'
import { checkPace } from './check-pace.ts'
import { checkQuoList } from './check-quo-list.ts'
import { checkSingles } from './check-singles.ts'
import { checkWorkflows } from './check-workflows.ts'
import { proveCampaign } from './prove-campaign.ts'

interface Installation {
  db: Database
  quo: Quo
  engine: Engine
  timings: Timings
  onProgress?: (messages: number) => void
}

export async function proveInstallation({ db, quo, engine, timings, onProgress }: Installation): Promise<Proof> {
  const campaigns: Proof['campaigns'] = []
  const found: Finding[] = []
  for (const campaign of await listActivated(db)) {
    const { campaign: proven, findings } = await proveCampaign(db, campaign, timings)
    campaigns.push(proven)
    const ofCampaign = findings.filter(({ name }) => name !== 'tenASecond') // checked over all requests below
    found.push(...ofCampaign.map((finding) => placed(finding, campaign.id)))
  }
  const moment = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  found.push(
    ...(await moment.execute((trx) => checkSingles(trx, timings))),
    await checkQuoList({ db, quo, timings, ...(onProgress ? { onProgress } : {}) }),
    await checkPace(db),
    await checkWorkflows(db, engine, timings),
  )
  const assertions = AssertionName.options.map((name) => {
    const parts = found.filter((finding) => finding.name === name)
    return toAssertion(parts.reduce(joined, { name, numbers: {}, violations: [] }))
  })
  const verdict = verdictOver(assertions.map((assertion) => assertion.verdict))
  return { verdict, checkedAt: new Date().toISOString(), campaigns, assertions }
}

/** Where to look: the page of that campaign's proof says the same. */
const placed = (finding: Finding, campaignId: string): Finding => ({
  ...finding,
  violations: finding.violations.map((violation) => `${violation} Campaign ${campaignId}.`),
})
