import { askingForms, openingForm } from '../../asking';
import {
  learning,
  learningEvent,
  learningForm,
  newLearning,
  newSource,
  plan,
  plans,
  sourceEvent,
} from './addresses';

export const NewSourceForm = openingForm({
  kind: 'source',
  records: 'plans.record',
  event: 'source.register',
  form: newSource,
  page: plan,
  back: { text: 'Plans', href: plans.to() },
  audits: { form: 'form of a new source', sent: 'opening of a source' },
  refusal: 'This is not for your role to record. Ask the KCST administrator, who adds sources.',
});

export const SourceForms = askingForms({
  kind: 'source',
  records: 'plans.record',
  form: sourceEvent,
  page: plan,
  audits: { form: 'form of an event of a source', sent: 'event of a source' },
});

export const NewLearningForm = openingForm({
  kind: 'learning-event',
  records: 'governance.record',
  event: 'learning.record',
  form: newLearning,
  page: learningEvent,
  back: { text: 'Learning events', href: learning.to() },
  audits: { form: 'form of a new learning event', sent: 'recording of a learning event' },
  refusal:
    'This is not for your role to record. Ask the KCST administrator, who records learning events.',
});

export const LearningForms = askingForms({
  kind: 'learning-event',
  records: 'governance.record',
  form: learningForm,
  page: learningEvent,
  audits: {
    form: 'form of something about a learning event',
    sent: 'something about a learning event',
  },
});
