import type { PartialDate } from '../../language/dates';
import type { Edition } from '../edition';
import { decisionRequirements } from '../governance/requirements/decisions';
import { bodyPermissions } from '../governance/permissions/body';
import { meetingPermissions } from '../governance/permissions/meeting';
import { organisationPermissions } from '../governance/permissions/organisation';
import { personPermissions } from '../governance/permissions/person';
import { bodyRequirements } from '../governance/requirements/body';
import { meetingRequirements } from '../governance/requirements/meeting';
import { organisationRequirements } from '../governance/requirements/organisation';
import { personRequirements } from '../governance/requirements/person';
import { monitoringPermissions } from '../recommendations/permissions/monitoring';
import { recommendationPermissions } from '../recommendations/permissions/recommendation';
import { learningEventRequirements } from '../recommendations/requirements/learning-event';
import { recommendationRequirements } from '../recommendations/requirements/recommendation';
import { sourceRequirements } from '../recommendations/requirements/source';
import { updateRoundRequirements } from '../recommendations/requirements/update-round';
import { g2016CopiesTo, g2016Criteria } from './criteria';
import { g2016Deadlines } from './deadlines';
import { reviewDocuments } from './documents';
import { ribDocuments } from './documents-ribs';
import { g2016LeftToJudgement } from './left-to-judgement';
import { agencyReviewPermissions } from './permissions/agency-review';
import { chairTenurePermissions } from './permissions/chair-tenure';
import { familyStrandPermissions } from './permissions/family-strand';
import { panelMemberPermissions } from './permissions/panel-member';
import { parallelReviewPermissions } from './permissions/parallel-review';
import { qualityAssurancePermissions } from './permissions/quality-assurance';
import { reviewCasePermissions } from './permissions/review-case';
import { agencyReviewRequirements } from './requirements/agency-review';
import { chairTenureRequirements } from './requirements/chair-tenure';
import { familyStrandRequirements } from './requirements/family-strand';
import { panelMemberRequirements } from './requirements/panel-member';
import { parallelReviewRequirements } from './requirements/parallel-review';
import { qualityAssuranceRequirements } from './requirements/quality-assurance';
import { reviewCaseRequirements } from './requirements/review-case';
import { g2016Quorum } from './quorum';

/** The statutory guidance of December 2016. */
export const g2016: Edition = {
  id: 'g2016',
  title: 'Statutory guidance of December 2016',
  bindsFrom: '2016-12' as PartialDate,
  names: {
    review: 'domestic homicide review',
    reviews: 'domestic homicide reviews',
    short: 'DHR',
    death: 'homicide',
    perpetrator: 'alleged perpetrator',
    guidance: 'the guidance of 2016',
  },
  criteria: g2016Criteria,
  copiesTo: g2016CopiesTo,
  scopingReview: false,
  deadlines: g2016Deadlines,
  requirements: [
    ...reviewCaseRequirements,
    ...decisionRequirements,
    ...agencyReviewRequirements,
    ...chairTenureRequirements,
    ...familyStrandRequirements,
    ...panelMemberRequirements,
    ...parallelReviewRequirements,
    ...qualityAssuranceRequirements,
    ...organisationRequirements,
    ...personRequirements,
    ...bodyRequirements,
    ...meetingRequirements,
    ...recommendationRequirements,
    ...sourceRequirements,
    ...updateRoundRequirements,
    ...learningEventRequirements,
  ],
  documents: [...reviewDocuments, ...ribDocuments],
  permissions: [
    ...reviewCasePermissions,
    ...agencyReviewPermissions,
    ...chairTenurePermissions,
    ...familyStrandPermissions,
    ...panelMemberPermissions,
    ...parallelReviewPermissions,
    ...qualityAssurancePermissions,
    ...organisationPermissions,
    ...personPermissions,
    ...bodyPermissions,
    ...meetingPermissions,
    ...recommendationPermissions,
    ...monitoringPermissions,
  ],
  quorum: g2016Quorum,
  leftToJudgement: g2016LeftToJudgement,
};
