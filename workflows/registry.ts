import { agencyReview } from './agency-review/agency-review.machine';
import { agencyReviewSamples } from './agency-review/agency-review.samples';
import { agencyReviewScenarios } from './agency-review/agency-review.scenarios';
import { body } from './body/body.machine';
import { bodySamples } from './body/body.samples';
import { bodyScenarios } from './body/body.scenarios';
import { chairTenure } from './chair-tenure/chair-tenure.machine';
import { chairTenureSamples } from './chair-tenure/chair-tenure.samples';
import { chairTenureScenarios } from './chair-tenure/chair-tenure.scenarios';
import { familyStrand } from './family-strand/family-strand.machine';
import { familyStrandSamples } from './family-strand/family-strand.samples';
import { familyStrandScenarios } from './family-strand/family-strand.scenarios';
import type { WorkflowKind } from './language/kinds';
import type { Workflow } from './language/workflow';
import { meeting } from './meeting/meeting.machine';
import { meetingSamples } from './meeting/meeting.samples';
import { meetingScenarios } from './meeting/meeting.scenarios';
import { organisation } from './organisation/organisation.machine';
import { organisationSamples } from './organisation/organisation.samples';
import { organisationScenarios } from './organisation/organisation.scenarios';
import { panelMember } from './panel-member/panel-member.machine';
import { panelMemberSamples } from './panel-member/panel-member.samples';
import { panelMemberScenarios } from './panel-member/panel-member.scenarios';
import { parallelReview } from './parallel-review/parallel-review.machine';
import { parallelReviewSamples } from './parallel-review/parallel-review.samples';
import { parallelReviewScenarios } from './parallel-review/parallel-review.scenarios';
import { person } from './person/person.machine';
import { personSamples } from './person/person.samples';
import { personScenarios } from './person/person.scenarios';
import type { Samples, Scenario } from './proof/scenario';
import { qualityAssurance } from './quality-assurance/quality-assurance.machine';
import { qualityAssuranceSamples } from './quality-assurance/quality-assurance.samples';
import { qualityAssuranceScenarios } from './quality-assurance/quality-assurance.scenarios';
import { recommendation } from './recommendation/recommendation.machine';
import { recommendationSamples } from './recommendation/recommendation.samples';
import { recommendationScenarios } from './recommendation/recommendation.scenarios';
import { source } from './source/source.machine';
import { sourceSamples } from './source/source.samples';
import { sourceScenarios } from './source/source.scenarios';
import { updateRound } from './update-round/update-round.machine';
import { updateRoundSamples } from './update-round/update-round.samples';
import { updateRoundScenarios } from './update-round/update-round.scenarios';
import { learningEvent } from './learning-event/learning-event.machine';
import { learningEventSamples } from './learning-event/learning-event.samples';
import { learningEventScenarios } from './learning-event/learning-event.scenarios';
import { reviewCaseSamples } from './review-case/review-case.samples';
import { reviewCaseScenarios } from './review-case/review-case.scenarios';
import { reviewCase } from './review-case/review-case.workflow';

/** Every chart of this release. */
export const workflows: Readonly<Record<WorkflowKind, Workflow>> = {
  'review-case': reviewCase,
  'chair-tenure': chairTenure,
  'panel-member': panelMember,
  'agency-review': agencyReview,
  'family-strand': familyStrand,
  'quality-assurance': qualityAssurance,
  'parallel-review': parallelReview,
  organisation,
  person,
  body,
  meeting,
  recommendation,
  source,
  'update-round': updateRound,
  'learning-event': learningEvent,
};

/** For each chart, lawful ways of asking each of its events. */
export const samples: Readonly<Record<WorkflowKind, Samples>> = {
  'review-case': reviewCaseSamples,
  'chair-tenure': chairTenureSamples,
  'panel-member': panelMemberSamples,
  'agency-review': agencyReviewSamples,
  'family-strand': familyStrandSamples,
  'quality-assurance': qualityAssuranceSamples,
  'parallel-review': parallelReviewSamples,
  organisation: organisationSamples,
  person: personSamples,
  body: bodySamples,
  meeting: meetingSamples,
  recommendation: recommendationSamples,
  source: sourceSamples,
  'update-round': updateRoundSamples,
  'learning-event': learningEventSamples,
};

/** For each chart, the stories it has to come out as told. */
export const scenarios: Readonly<Record<WorkflowKind, readonly Scenario[]>> = {
  'review-case': reviewCaseScenarios,
  'chair-tenure': chairTenureScenarios,
  'panel-member': panelMemberScenarios,
  'agency-review': agencyReviewScenarios,
  'family-strand': familyStrandScenarios,
  'quality-assurance': qualityAssuranceScenarios,
  'parallel-review': parallelReviewScenarios,
  organisation: organisationScenarios,
  person: personScenarios,
  body: bodyScenarios,
  meeting: meetingScenarios,
  recommendation: recommendationScenarios,
  source: sourceScenarios,
  'update-round': updateRoundScenarios,
  'learning-event': learningEventScenarios,
};
