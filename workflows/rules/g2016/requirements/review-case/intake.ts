import { daysBetween, plainDate } from '../../../../language/dates';
import type { Citation } from '../../../../language/missing';
import { requirementsFor } from '../../../requirement';
import type { RequirementRow, Situation } from '../../../rows';
import { answeredYes } from '../answered-yes';
import { act2004, g2016, localPractice } from '../../sources';
import { isAmong, isSaid, listed } from './words';

const noName = /^(unknown|not known|nobody|n\/?a|tbc|-|\?)$/i;

const victimIdentifiable = (gate: string): RequirementRow<'review-case'> => ({
  id: `${gate}/victim-identifiable`,
  gate,
  says: 'The person who has died can be told from every other, by a name or by a description',
  citation: localPractice,
  force: 'design',
  about: 'answer',
  field: 'victim',
  consults: [],
  curedBy: ['Whoever notified the death'],
  met: ({ asked }) => isSaid(asked.victim) && !noName.test(String(asked.victim).trim()),
  examples: [
    { given: { asked: { victim: 'A woman found at Mill Lane on 3 May 2026' } }, met: true },
    { given: { asked: { victim: 'Not known' } }, met: false },
    { given: { asked: { victim: ' ' } }, met: false },
  ],
});

/** The kinds of link that bring a death within the test, closest first. */
type Link = 'relative' | 'partner' | 'household';

/** Out of scope for want of a link: which links count is for the edition to say. */
export const noLinkUnderTheTest = (
  linksInScope: readonly Link[],
  says: string,
  citation: Citation,
): RequirementRow<'review-case'> => ({
  id: 'case.findOutOfScope/no-link-under-the-test',
  gate: 'case.findOutOfScope',
  says,
  citation,
  force: 'must',
  about: 'answer',
  field: 'link',
  consults: [],
  curedBy: ['kcst-administrator', 'kcst-case-officer'],
  met: ({ asked }) =>
    asked.ground !== 'notConnected' ||
    (isSaid(asked.link) && !linksInScope.some((link) => link === asked.link)),
  examples: [
    { given: { asked: { ground: 'notConnected', link: 'none' } }, met: true },
    { given: { asked: { ground: 'notConnected', link: 'partner' } }, met: false },
    {
      given: { asked: { ground: 'notConnected', link: 'household' } },
      met: !linksInScope.includes('household'),
      why: 'a lodger who kills the landlord shares the household and nothing else',
    },
    {
      given: { asked: { ground: 'notConnected' } },
      met: false,
      why: 'a link that nobody has looked at is not a missing link',
    },
    { given: { asked: { ground: 'underSixteen', link: 'relative' } }, met: true },
  ],
});

const notYetReplied = ({ memory }: Situation<'review-case'>): readonly string[] =>
  memory.scopingAsked.filter((agency) => !isAmong(agency, memory.scopingReturned));

/** Ten working days never take fewer days than these, so nobody is let through too early. */
const DAYS_OF_TEN_WORKING_DAYS = 14;

const decisionIsNearlyDue = ({ evidence }: Situation<'review-case'>): boolean => {
  const due = evidence.clocks?.find(({ rule }) => rule === 'C2/decide')?.due ?? null;
  return due !== null && daysBetween(evidence.today, due) <= DAYS_OF_TEN_WORKING_DAYS;
};

/** What must be true before each first step with a notified death (DOMAIN 2.1, 3.1). */
export const intakeRequirements = requirementsFor('review-case')([
  victimIdentifiable('case.notify'),
  victimIdentifiable('case.receiveTransfer'),
  {
    id: 'case.confirmJurisdiction/reasons-for-case-by-case',
    gate: 'case.confirmJurisdiction',
    says: 'Where neither residence nor last known place settles it, the reasons are given',
    citation: g2016('3'),
    force: 'should',
    about: 'answer',
    field: 'reasons',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ asked }) => asked.residence !== 'caseByCase' || isSaid(asked.reasons),
    examples: [
      { given: { asked: { residence: 'normallyResident' } }, met: true },
      {
        given: { asked: { residence: 'caseByCase', reasons: 'Moved between two districts' } },
        met: true,
      },
      { given: { asked: { residence: 'caseByCase' } }, met: false },
    ],
  },
  answeredYes({
    id: 'case.markDuplicate/other-case-open',
    says: 'The case that goes on in its place is open',
    citation: localPractice,
    force: 'design',
    field: 'otherIsOpen',
    curedBy: ['kcst-administrator'],
  }),
  {
    id: 'case.findOutOfScope/under-sixteen',
    gate: 'case.findOutOfScope',
    says: 'To be out of scope for age, the person is known to have been under 16; a child’s death goes to the child safeguarding partnership',
    citation: act2004('s.9(1)'),
    force: 'must',
    about: 'answer',
    field: 'victimAge',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ asked }) =>
      asked.ground !== 'underSixteen' ||
      (typeof asked.victimAge === 'number' && asked.victimAge < 16),
    examples: [
      { given: { asked: { ground: 'underSixteen', victimAge: 15 } }, met: true },
      {
        given: { asked: { ground: 'underSixteen', victimAge: 16 } },
        met: false,
        why: 'exactly 16 is in scope',
      },
      {
        given: { asked: { ground: 'underSixteen' } },
        met: false,
        why: 'an age nobody knows excludes nobody',
      },
      { given: { asked: { ground: 'notInEnglandOrWales' } }, met: true },
    ],
  },
  noLinkUnderTheTest(
    ['relative', 'partner', 'household'],
    'To be out of scope for want of a link, the two were not relatives, not partners now or before, and not of one household',
    act2004('s.9(1)(a) and (b)'),
  ),
  answeredYes({
    id: 'transfer.offer/lived-elsewhere',
    says: 'A case is offered to the partnership in whose area the person normally lived',
    citation: g2016('3'),
    force: 'should',
    field: 'livedElsewhere',
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
  }),
  {
    id: 'scoping.send/agencies-named',
    gate: 'scoping.send',
    says: 'At least one agency is asked, and named',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'agencies',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ asked }) => listed(asked.agencies).length > 0,
    examples: [
      { given: { asked: { agencies: ['Kent Police', 'Medway Council'] } }, met: true },
      { given: { asked: { agencies: [' '] } }, met: false },
      { given: { asked: {} }, met: false },
    ],
  },
  {
    id: 'scoping.recordReturn/agency-was-asked',
    gate: 'scoping.recordReturn',
    says: 'A reply is recorded for an agency that was asked; ask it first if it was not',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'agency',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ asked, memory }) => isAmong(asked.agency, memory.scopingAsked),
    examples: [
      {
        given: { memory: { scopingAsked: ['Kent Police'] }, asked: { agency: 'kent police' } },
        met: true,
      },
      {
        given: { memory: { scopingAsked: ['Kent Police'] }, asked: { agency: 'Medway Council' } },
        met: false,
      },
    ],
  },
  {
    id: 'case.accept/replies-in',
    gate: 'case.accept',
    says: 'Every agency asked has replied, or the decision is due within ten working days, or a reason is given for going forward now; not yet replied',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'overrideReason',
    consults: ['clocks'],
    curedBy: ['The agencies asked', 'kcst-administrator', 'kcst-case-officer'],
    met: (situation) =>
      notYetReplied(situation).length === 0 ||
      decisionIsNearlyDue(situation) ||
      isSaid(situation.asked.overrideReason),
    names: notYetReplied,
    examples: [
      {
        given: {
          memory: { scopingAsked: ['Kent Police'], scopingReturned: ['Kent Police'] },
        },
        met: true,
      },
      {
        given: {
          memory: {
            scopingAsked: ['Kent Police', 'Medway Council'],
            scopingReturned: ['Kent Police'],
          },
        },
        met: false,
      },
      {
        given: {
          memory: { scopingAsked: ['Medway Council'] },
          evidence: {
            today: plainDate('2026-03-02'),
            clocks: [{ rule: 'C2/decide', due: plainDate('2026-03-16') }],
          },
        },
        met: true,
        why: 'ten working days are left',
      },
      {
        given: {
          memory: { scopingAsked: ['Medway Council'] },
          evidence: {
            today: plainDate('2026-03-02'),
            clocks: [{ rule: 'C2/decide', due: plainDate('2026-03-17') }],
          },
        },
        met: false,
      },
      {
        given: {
          memory: { scopingAsked: ['Medway Council'] },
          asked: { overrideReason: 'The council has no record under any spelling' },
        },
        met: true,
      },
    ],
  },
]);
