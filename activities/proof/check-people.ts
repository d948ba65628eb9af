// Nobody twice, nobody lost: the people of a campaign, counted under one figure each.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { Figures } from '#schema/proof.ts'
import { peopleIn } from '#schema/rules/figures.ts'
import type { Finding } from '#schema/rules/findings.ts'
import type { CampaignRow } from '../queries/campaigns.ts'
import { countFigures, findLost, type LostPerson } from '../queries/proof/people.ts'
import { takenAgain, type AllTaken, type Taken } from './taken-again.ts'

export interface CheckedPeople {
  figures: Figures
  findings: Finding[]
}

export async function checkPeople(
  trx: Transaction<DB>,
  campaign: CampaignRow,
  taken: AllTaken,
): Promise<CheckedPeople> {
  const figures = await countFigures(trx, campaign.id, takenAgain(taken))
  const people = peopleIn(figures)
  const lost = figures.lost > 0 ? await findLost(trx, campaign.id, takenAgain(taken)) : []
  return {
    figures,
    findings: [
      {
        name: 'neverTwice',
        numbers: { people, again: figures.again },
        violations: taken.texts.filter(({ often }) => often === 'twice').map(tellTwice),
      },
      {
        name: 'neverLost',
        numbers: { people, ofCompleted: campaign.status === 'completed' ? people : 0 },
        violations: lost.map((person) => tellLost(person, campaign)),
      },
    ],
  }
}

function tellTwice({ textId, attempts, messageIds, releases }: Taken): string {
  const messages = messageIds.length > 1 ? `, and Quo reported the messages ${messageIds.join(', ')}` : ''
  const released = releases > 0 ? ` It was released ${releases === 1 ? 'once' : `${releases} times`}.` : ''
  return `Text ${textId}: ${attempts} of its attempts ${attempts === 1 ? 'was' : 'were'} accepted${messages}.${released}`
}

function tellLost({ recipientId, textId, state }: LostPerson, { status }: CampaignRow): string {
  if (!textId) return `Recipient ${recipientId} has no row in the ledger.`
  if (state === 'skipped' || state === 'failed') return `Text ${textId} is ${state}, and no reason is given.`
  if (status === 'completed') return `Text ${textId} is ${state}, though its campaign is completed.`
  return `Text ${textId} is ${state}, and has no id of Quo’s.`
}
