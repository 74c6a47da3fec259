import { sampled, type Ask } from '../../proof/scenario';
import { reviewCaseSamples } from '../review-case.samples';

export const asking = sampled(reviewCaseSamples);

/** The roads that stories start from: each is what was recorded before the story begins. */
export const received: readonly Ask[] = [asking('case.notify')];
export const awaitingInformation = [...received, asking('case.requestInformation')];
export const outOfScope = [...received, asking('case.findOutOfScope')];
export const transferPending = [...received, asking('transfer.offer')];
export const transferred = [...transferPending, asking('transfer.accept')];
export const duplicate = [...received, asking('case.markDuplicate')];
export const jurisdictionConfirmed = [...received, asking('case.confirmJurisdiction')];
export const scoping = [...jurisdictionConfirmed, asking('scoping.send')];

export const awaitingCorePanel = [...scoping, asking('case.accept')];
export const convened = [...awaitingCorePanel, asking('corePanel.convene')];
export const deliberating = [...convened, asking('corePanel.meet')];
export const deferred = [...deliberating, asking('corePanel.defer')];
export const recommended = (outcome = 'review'): readonly Ask[] => [
  ...deliberating,
  asking('corePanel.recommend', { outcome }),
];
export const decided = (outcome = 'review'): readonly Ask[] => [
  ...recommended(outcome),
  asking('decision.ratify'),
];
export const scrutinised = [...decided('noReview'), asking('homeOffice.inform')];
export const closed = [...scrutinised, asking('homeOffice.agreeNoReview')];
export const reconsidering = [...scrutinised, asking('homeOffice.askReconsider')];
export const directed = [...closed, asking('direction.receive')];

export const commissioned = [...decided(), asking('homeOffice.inform')];
export const contributing = [...decided('otherLeads'), asking('homeOffice.inform')];
export const formingPanel = [...commissioned, asking('panel.invite')];
export const panelConstituted = [...formingPanel, asking('panel.constitute')];
export const gatheringInformation = [...panelConstituted, asking('terms.agree')];
export const drafting = [...gatheringInformation, asking('report.startDraft')];
export const withPanel = [...drafting, asking('report.circulateDraft')];
export const withFamily = [...withPanel, asking('report.closeComments')];
export const checkingFacts = [...withFamily, asking('report.closeFamilyReading')];
export const finalDraft = [...checkingFacts, asking('report.finishFactCheck')];

export const planAgreed = [asking('actionPlan.draft'), asking('actionPlan.passQualityAssurance')];
export const planActive = [...planAgreed, asking('actionPlan.activate')];
export const planAudited = [
  ...planActive,
  asking('actionPlan.confirmAllResolved'),
  asking('actionPlan.recordAudit'),
];

export const awaitingCspSignOff = [...finalDraft, asking('report.agreeFinalDraft'), ...planActive];
export const signedOff = [...awaitingCspSignOff, asking('report.signOff')];
export const withHomeOffice = [...signedOff, asking('report.submit')];
export const amending = (outcome: 'B' | 'C'): readonly Ask[] => [
  ...withHomeOffice,
  asking('report.startAmending', { outcome }),
];
export const preparing = [...withHomeOffice, asking('report.clear')];
export const told = [
  ...preparing,
  asking('publication.tellFamily'),
  asking('publication.tellAgencies'),
];
export const embargoed = [...preparing, asking('publication.embargo')];
export const scheduled = [...told, asking('publication.schedule')];
export const published = [...scheduled, asking('publication.publish')];
export const withheld = [...preparing, asking('publication.withhold')];
export const takenDown = [...published, asking('publication.takeDown')];

/** All that remains before the partnership may conclude, wherever publication stands. */
export const readyToConclude = [
  asking('actionPlan.confirmAllResolved'),
  asking('actionPlan.recordAudit'),
  asking('kcsp.report', { about: 'conclusion' }),
];
export const concluded = [...published, ...readyToConclude, asking('case.conclude')];
