// What our own tables prove of one campaign, all of it read as it stood at one moment.
import type { ProvenCampaign } from '#schema/proof.ts'
import { figuresInWords, peopleIn } from '#schema/rules/figures.ts'
import { joined, type Finding } from '#schema/rules/findings.ts'
import type { Timings } from '#schema/timings.ts'
import type { Database } from '../database.ts'
import type { CampaignRow } from '../queries/campaigns.ts'
import { beginningOf } from '../queries/proof/acceptances.ts'
import { atOneMoment } from '../queries/proof/moment.ts'
import { checkBooks } from './check-books.ts'
import { checkLeftAlone } from './check-opt-outs.ts'
import { checkOrder } from './check-order.ts'
import { checkPace } from './check-pace.ts'
import { checkPeople } from './check-people.ts'
import { checkStories } from './check-stories.ts'
import { checkWindows } from './check-windows.ts'
import { findTaken } from './taken-again.ts'

interface CampaignFindings {
  campaign: ProvenCampaign
  findings: Finding[]
}

/** Three readers side by side, of about the same length. A draft has nothing to prove. */
export async function proveCampaign(db: Database, campaign: CampaignRow, timings: Timings): Promise<CampaignFindings> {
  const { id, name } = campaign
  const [{ people, books }, { stories, pace }, { order, windows, leftAlone }] = await atOneMoment(db, [
    async (trx) => {
      const taken = await findTaken(trx, id)
      return {
        people: await checkPeople(trx, campaign, taken),
        books: await checkBooks(trx, id, taken, timings),
      }
    },
    async (trx) => ({ stories: await checkStories(trx, id), pace: await checkPace(trx, await beginningOf(trx, id)) }),
    async (trx) => ({
      order: await checkOrder(trx, id),
      windows: await checkWindows(trx, campaign),
      leftAlone: await checkLeftAlone(trx, { campaignId: id }),
    }),
  ])
  const { figures } = people
  return {
    campaign: { id, name, people: peopleIn(figures), figures, says: figuresInWords(name, figures) },
    findings: [...people.findings, books, joined(stories, order), windows, leftAlone, pace],
  }
}
