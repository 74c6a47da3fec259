import { askingForms, openingForm } from '../../asking';
import { newRound, round, roundEvent, rounds } from './addresses';

export const NewRoundForm = openingForm({
  kind: 'update-round',
  records: 'plans.record',
  event: 'round.open',
  form: newRound,
  page: round,
  back: { text: 'Update rounds', href: rounds.to() },
  audits: { form: 'form of a new update round', sent: 'opening of an update round' },
  refusal:
    'This is not for your role to record. Ask the KCST administrator, who asks members for updates.',
});

export const RoundForms = askingForms({
  kind: 'update-round',
  records: 'plans.record',
  form: roundEvent,
  page: round,
  audits: { form: 'form of an event of an update round', sent: 'event of an update round' },
});
