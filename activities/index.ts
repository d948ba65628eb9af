// All activities, bound to the services of the worker that runs them. Those that call Quo live on a queue of their own.
import { applyControl } from './campaigns/apply-control.ts'
import { nextMove } from './campaigns/next-move.ts'
import { bringNumbers, bringPage, finishBringing } from './contacts/bring-contacts.ts'
import { finishLook, lookAtQuo } from './fence/look-at-quo.ts'
import { processEvent, setEventAside } from './inbox/process-event.ts'
import { registerWebhook } from './inbox/register-webhook.ts'
import type { Services } from './services.ts'
import { sendText } from './texts/send-text.ts'
import { giveUp, lookUp, waitForLookUp } from './texts/settle-text.ts'

export const localActivities = (services: Services) => ({
  applyControl: applyControl(services),
  nextMove: nextMove(services),
  finishBringing: finishBringing(services),
  processEvent: processEvent(services),
  setEventAside: setEventAside(services),
  waitForLookUp: waitForLookUp(services),
  giveUp: giveUp(services),
  finishLook: finishLook(services),
})

export const quoActivities = (services: Services) => ({
  sendText: sendText(services),
  lookUp: lookUp(services),
  bringPage: bringPage(services),
  bringNumbers: bringNumbers(services),
  registerWebhook: registerWebhook(services),
  lookAtQuo: lookAtQuo(services),
})

export type LocalActivities = ReturnType<typeof localActivities>
export type QuoActivities = ReturnType<typeof quoActivities>
