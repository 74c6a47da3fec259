import type { DocumentRow } from '../rows';
import { localPractice } from './sources';

const team = ['kcst-administrator', 'kcst-case-officer'];

/** The documents that must be on the register before a step of the review (DOMAIN 2.20). */
export const reviewDocuments: readonly DocumentRow[] = [
  {
    id: 'case.accept/notification-papers',
    gate: 'case.accept',
    says: 'The notification and the letter to the agencies are on the register.',
    citation: localPractice,
    force: 'local practice',
    needs: ['notification-form', 'scoping-letter'],
    curedBy: team,
    examples: [
      { held: ['notification-form', 'scoping-letter'], met: true },
      { held: ['notification-form'], met: false },
    ],
  },
  {
    id: 'decision.ratify/decision-papers',
    gate: 'decision.ratify',
    says: 'What is ratified is written down: the minute of the Core Panel and the record of the decision.',
    citation: localPractice,
    force: 'local practice',
    needs: ['core-panel-minute', 'decision-record'],
    curedBy: team,
    examples: [
      { held: ['core-panel-minute', 'decision-record', 'notification-form'], met: true },
      { held: ['core-panel-minute'], met: false },
    ],
  },
  {
    id: 'homeOffice.inform/letter-on-register',
    gate: 'homeOffice.inform',
    says: 'The Home Office is informed in writing, and the letter is on the register.',
    citation: localPractice,
    force: 'should',
    needs: ['home-office-decision-letter'],
    curedBy: team,
    examples: [
      { held: ['home-office-decision-letter'], met: true },
      { held: ['decision-record'], met: false },
    ],
  },
  {
    id: 'terms.agree/terms-on-register',
    gate: 'terms.agree',
    says: 'The terms of reference are on the register.',
    citation: localPractice,
    force: 'local practice',
    needs: ['terms-of-reference'],
    curedBy: [...team, 'independent-chair'],
    examples: [
      { held: ['terms-of-reference'], met: true },
      { held: [], met: false },
    ],
  },
  {
    id: 'report.signOff/papers-to-sign',
    gate: 'report.signOff',
    says: 'The report, its summary and the check of its anonymity are on the register.',
    citation: localPractice,
    force: 'local practice',
    needs: ['overview-report', 'executive-summary', 'anonymisation-check'],
    curedBy: [...team, 'independent-chair'],
    examples: [
      { held: ['overview-report', 'executive-summary', 'anonymisation-check'], met: true },
      { held: ['overview-report', 'executive-summary'], met: false },
    ],
  },
  {
    id: 'report.submit/pack',
    gate: 'report.submit',
    says: 'The pack for the Home Office is complete: report, summary, action plan and data-collection form.',
    citation: localPractice,
    force: 'should',
    needs: ['overview-report', 'executive-summary', 'action-plan', 'data-form'],
    curedBy: team,
    examples: [
      { held: ['overview-report', 'executive-summary', 'action-plan', 'data-form'], met: true },
      { held: ['overview-report', 'executive-summary', 'action-plan'], met: false },
    ],
  },
  {
    id: 'publication.schedule/communications-planned',
    gate: 'publication.schedule',
    says: 'The day of publication is planned: the communications plan and the check of anonymity are on the register.',
    citation: localPractice,
    force: 'local practice',
    needs: ['communications-plan', 'anonymisation-check'],
    curedBy: team,
    examples: [
      { held: ['communications-plan', 'anonymisation-check'], met: true },
      { held: ['anonymisation-check'], met: false },
    ],
  },
  {
    id: 'actionPlan.recordAudit/audit-on-register',
    gate: 'actionPlan.recordAudit',
    says: 'The note of the audit is on the register.',
    citation: localPractice,
    force: 'local practice',
    needs: ['audit-note'],
    curedBy: [...team, 'The auditor'],
    examples: [
      { held: ['audit-note'], met: true },
      { held: ['action-plan'], met: false },
    ],
  },
  {
    id: 'case.conclude/closure-on-register',
    gate: 'case.conclude',
    says: 'The record of the conclusion is on the register.',
    citation: localPractice,
    force: 'local practice',
    needs: ['closure-record'],
    curedBy: team,
    examples: [
      { held: ['closure-record'], met: true },
      { held: ['audit-note'], met: false },
    ],
  },
];
