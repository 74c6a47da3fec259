import { documentKinds, type DocumentKind } from '../../workflows/language/documents';
import {
  agency,
  begin,
  chair,
  later,
  member,
  on,
  relative,
  review,
  round,
  type Answers,
  type Chapter,
  type Deed,
} from './stories';

/** Puts documents on the register. */
export const register = (...kinds: readonly DocumentKind[]): Deed[] =>
  kinds.map((kind) => review('document.register', { kind, title: documentKinds[kind] }));

/** A death becomes known, agencies say what they know, and the case goes to the Core Panel. */
export const untilCorePanel = (day: string, notification: Answers = {}): Chapter[] => [
  on(
    day,
    review('case.notify', notification).reaching('Notification received'),
    register('notification-form'),
    review('case.confirmJurisdiction'),
    register('scoping-letter'),
    review('scoping.send').by('kcst-case-officer'),
  ),
  on(
    later(day, 10),
    review('scoping.recordReturn', { agency: 'Kent Police' }),
    review('scoping.recordReturn', { agency: 'Medway Council', contact: false }),
    review('case.accept', { overrideReason: undefined }).reaching('Awaiting the Core Panel'),
    review('corePanel.convene'),
  ),
  on(later(day, 14), review('corePanel.meet').reaching('The Core Panel is considering')),
];

/** The Core Panel recommends, and the papers for the KCSP Chair are on the register. */
export const recommended = (day: string, outcome: string): Chapter =>
  on(
    day,
    review('corePanel.recommend', { outcome })
      .by('core-panel-member')
      .reaching('Awaiting the KCSP Chair'),
    register('core-panel-minute', 'decision-record'),
  );

/** Notified, and decided by the KCSP Chair; the Home Office has still to be informed. */
export const untilDecided = (
  day: string,
  outcome: string,
  notification: Answers = {},
): Chapter[] => [
  ...untilCorePanel(day, notification),
  recommended(later(day, 14), outcome),
  on(later(day, 18), review('decision.ratify').by('kcsp-chair')),
];

/** The Home Office and the family are told of the decision. */
export const homeOfficeInformed = (day: string): Chapter =>
  on(
    day,
    review('family.inform'),
    register('home-office-decision-letter'),
    review('homeOffice.inform', { whyFamilyNotTold: undefined }),
  );

/** Decided, 18 days after the notification, and commissioned two days later. */
export const untilCommissioned = (day: string, notification: Answers = {}): Chapter[] => [
  ...untilDecided(day, 'review', notification),
  homeOfficeInformed(later(day, 20)),
];

/** A chair is found and appointed; `number` counts the tenures. */
export const chairAppointed = (number: number, candidate = 'Independent chair'): Deed[] => [
  begin('chair-tenure', 'chair.openSourcing'),
  chair(number)('chair.propose', { candidate }),
  chair(number)('chair.submitDeclarations'),
  chair(number)('chair.passChecks'),
  ...register('chair-contract'),
  chair(number)('chair.appoint').reaching('In post'),
];

/** An agency's member is invited, named, and has signed. */
const seated = (number: number, invited: Answers): Deed[] => [
  begin('panel-member', 'panelMember.invite', invited),
  member(number)('panelMember.confirm'),
  member(number)('panelMember.signConfidentiality').reaching('Sits on the panel'),
];

/** The independent chair is in post, 45 days after the notification. */
export const untilChairInPost = (day: string, notification: Answers = {}): Chapter[] => [
  ...untilCommissioned(day, notification),
  on(later(day, 45), chairAppointed(1)),
];

/** The review panel sits, 70 days after the notification. */
export const untilPanelSits = (day: string, notification: Answers = {}): Chapter[] => [
  ...untilChairInPost(day, notification),
  on(
    later(day, 70),
    review('panel.invite').by('independent-chair').reaching('Forming the review panel'),
    seated(1, { agency: 'Kent Police', dutyBody: true, specialist: false }),
    seated(2, {
      agency: 'A specialist domestic abuse service',
      dutyBody: false,
      specialist: true,
    }),
    review('panel.constitute').by('independent-chair').reaching('Review panel constituted'),
    review('panel.meet', { number: 1 }).by('independent-chair'),
  ),
];

/** The terms of reference are agreed, 90 days after the notification. */
export const untilTermsAgreed = (day: string, notification: Answers = {}): Chapter[] => [
  ...untilPanelSits(day, notification),
  on(
    later(day, 90),
    register('terms-of-reference'),
    review('terms.agree').by('independent-chair').reaching('Gathering information'),
  ),
];

/** Asked for, written, presented and accepted. */
export const agencyReviewAccepted = (number: number, name: string): Deed[] => [
  begin('agency-review', 'agencyReview.require', { agency: name, dueOn: undefined }),
  agency(number)('agencyReview.acknowledge', { author: `${name} author` }),
  agency(number)('agencyReview.submit', { signedBy: `${name} senior manager` }),
  agency(number)('agencyReview.present'),
  agency(number)('agencyReview.accept').by('independent-chair').reaching('Accepted'),
];

/** A relative takes part in the review. */
export const familyTakesPart = (number: number, who = 'Mother of the victim'): Deed[] => [
  begin('family-strand', 'familyStrand.identify', { who }),
  relative(number)('familyStrand.planContact').by('independent-chair'),
  relative(number)('familyStrand.contact').by('independent-chair'),
  relative(number)('familyStrand.engage').by('independent-chair').reaching('Takes part'),
  relative(number)('familyStrand.offerTerms').by('independent-chair'),
];

/** Agencies and the family have done their part, and the drafting begins, 150 days on. */
export const untilDrafting = (day: string, notification: Answers = {}): Chapter[] => [
  ...untilTermsAgreed(day, notification),
  on(later(day, 100), familyTakesPart(1)),
  on(
    later(day, 150),
    agencyReviewAccepted(1, 'Kent Police'),
    review('report.startDraft').by('independent-chair').reaching('Drafting the report'),
  ),
];

/** The panel, the family and the agencies have read the draft; `reader` reads it for the family. */
export const draftRead = (reader = 1): Deed[] => [
  review('report.circulateDraft').by('independent-chair').reaching('Draft with the panel'),
  review('report.closeComments').by('independent-chair').reaching('Draft with the family'),
  relative(reader)('familyStrand.readDraft').by('independent-chair'),
  review('report.closeFamilyReading')
    .by('independent-chair')
    .reaching('Agencies are checking the facts'),
  review('report.confirmFacts').by('independent-chair'),
  review('report.finishFactCheck').by('independent-chair').reaching('Final draft'),
];

/** The final draft is agreed and its action plan drafted, 180 days on. */
export const untilFinalDraftAgreed = (day: string, notification: Answers = {}): Chapter[] => [
  ...untilDrafting(day, notification),
  on(later(day, 175), draftRead()),
  on(
    later(day, 180),
    review('actionPlan.draft', { leadAgencies: ['Kent Police'] }).by('independent-chair'),
    review('report.agreeFinalDraft').by('independent-chair').reaching('Awaiting sign-off'),
  ),
];

/** The Steering Group is satisfied with the plan, and the partnership signs the report off. */
export const signedOff = (day: string): Chapter =>
  on(
    day,
    review('actionPlan.recordAgreement', { agency: 'Kent Police' }),
    review('actionPlan.passQualityAssurance'),
    register('overview-report', 'executive-summary', 'anonymisation-check'),
    review('report.signOff').by('kcsp-chair').reaching('Signed off'),
    review('copy.send', { to: 'commissioner' }),
  );

/** Submitted to the Home Office, 190 days on. */
export const untilSubmitted = (day: string, notification: Answers = {}): Chapter[] => [
  ...untilFinalDraftAgreed(day, notification),
  signedOff(later(day, 185)),
  on(
    later(day, 190),
    register('action-plan', 'data-form'),
    review('report.submit').reaching('With the Home Office'),
    round(1)('qualityAssurance.acknowledge'),
  ),
];

/** The QA Panel has met, and its letter is in. */
export const letterReceived = (number: number, answers: Answers): Deed[] => [
  round(number)('qualityAssurance.recordConsideration'),
  ...register('quality-assurance-letter'),
  round(number)('qualityAssurance.receiveLetter', answers),
];

/** The Home Office has cleared the report, 300 days on. */
export const untilCleared = (day: string, notification: Answers = {}): Chapter[] => [
  ...untilSubmitted(day, notification),
  on(later(day, 300), letterReceived(1, { outcome: 'A', items: undefined })),
];

/** Family and agencies are told, and the report is published that day in that form. */
export const published = (form = 'full'): Deed[] => [
  review('publication.tellFamily').by('independent-chair'),
  review('publication.tellAgencies'),
  ...register('communications-plan'),
  review('publication.schedule').reaching('Day of publication set'),
  review('publication.publish', { form }).reaching('Published'),
];

/** Published in full, 330 days on. */
export const untilPublished = (day: string, notification: Answers = {}): Chapter[] => [
  ...untilCleared(day, notification),
  on(later(day, 330), published()),
];

/** The plan is carried out and audited, and the partnership concludes the review. */
export const concluded = (): Deed[] => [
  review('actionPlan.confirmAllResolved'),
  ...register('audit-note'),
  review('actionPlan.recordAudit', { auditorAgency: 'Medway Council' }),
  review('kcsp.report', { about: 'conclusion' }),
  ...register('closure-record'),
  review('case.conclude').by('kcsp-chair').reaching('Concluded'),
];
