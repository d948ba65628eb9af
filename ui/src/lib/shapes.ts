// The things the API speaks of, by name. They come from its own description and are never written by hand.
import type { components } from './api-types.d.ts'

type Schemas = components['schemas']

export type ActivationCheck = Schemas['ActivationCheck']
export type ApiToken = Schemas['ApiToken']
export type Assertion = Schemas['Assertion']
export type AuditAction = Schemas['AuditAction']
export type AuditLine = Schemas['AuditLine']
export type AuditSubject = Schemas['AuditSubject']
export type Business = Schemas['Business']
export type Campaign = Schemas['Campaign']
export type CampaignInput = Schemas['NewCampaign']
export type CampaignStatus = Schemas['CampaignStatus']
export type CampaignSummary = Schemas['CampaignSummary']
export type ListConsent = Schemas['ListConsent']
export type ContactList = Schemas['ContactList']
export type Confirmation = Schemas['Confirmation']
export type Conversation = Schemas['Conversation']
export type ConversationEntry = Schemas['ConversationEntry']
export type ConversationSummary = Schemas['ConversationSummary']
export type DoubtedCampaign = Schemas['DoubtedCampaign']
export type DraftToCheck = Schemas['DraftToCheck']
export type Fence = Schemas['Fence']
export type Figure = Schemas['Figure']
export type Finding = Schemas['Finding']
export type Invitation = Schemas['Invitation']
export type LegacySecret = Schemas['LegacySecret']
export type Me = Schemas['Me']
export type OptOut = Schemas['OptOut']
export type OpenInvitation = Schemas['OpenInvitation']
export type Person = Schemas['Person']
export type ProvenCampaign = Schemas['ProvenCampaign']
export type Recipient = Schemas['Recipient']
export type ReviewEvent = Schemas['ReviewEvent']
export type ReviewHold = Schemas['ReviewHold']
export type ReviewReply = Schemas['ReviewReply']
export type ReviewText = Schemas['ReviewText']
export type Role = Schemas['Role']
export type Run = Schemas['Run']
export type ScheduleCheck = Schemas['ScheduleCheck']
export type SendingNumber = Schemas['SendingNumber']
export type Session = Schemas['Session']
export type Split = Schemas['Split']
export type TextState = Schemas['TextState']
export type VariantCheck = Schemas['VariantCheck']
export type VariantFigures = Schemas['VariantFigures']
export type Weekday = Campaign['days'][number]

/** Why something was refused, in a sentence, and the fields it is about. */
export interface Refusal {
  sentence: string
  fields: FieldProblem[]
}

export interface FieldProblem {
  field: string
  message: string
}
