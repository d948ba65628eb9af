// The people and campaigns that tests are about. Override only what the test is about.
import { consentStatement } from '#schema/rules/consent.ts'

export const [ana, ben, chloe, dev, eva, finn, gus, hana, ivan, june] = [
  '+12125550101',
  '+12125550102',
  '+12125550103',
  '+12125550104',
  '+12125550105',
  '+12125550106',
  '+12125550107',
  '+12125550108',
  '+12125550109',
  '+12125550110',
] as const

/** Somebody in Honolulu, five or six hours behind New York. */
export const kai = '+18085550101'

/** The business that texts, as the messages of the campaigns name it. */
export const businessName = 'Solid Ground Foundations'

/** What is sent along with an activation. */
export const stated = { statement: consentStatement }

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

export interface CampaignFields {
  batchSize?: number
  days?: readonly string[]
  sendAt?: string
  zone?: string
  windowMinutes?: number
}

export const springCampaign = (fields: CampaignFields = {}) => ({
  name: 'Spring check',
  message: 'Hi {{first_name|there}}, Solid Ground Foundations here. Any cracks since winter? Reply STOP to opt out.',
  days: weekdays,
  sendAt: '10:00',
  zone: 'America/New_York',
  windowMinutes: 120,
  batchSize: 2,
  ...fields,
})
