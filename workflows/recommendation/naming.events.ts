import { catalogue } from '../language/events';
import { line, oneOf, pick, picks, words, yesNo } from '../language/fields';

const addresseeOutcomes = {
  organisation: 'An organisation on the register',
  notOurs: 'Not a body of ours',
} as const;

/** Whom the printed words mean to which a recommendation is addressed: said by a person, later. */
export const namingEvents = catalogue({
  'recommendation.nameAddressee': {
    label: 'Say which organisation a printed addressee is',
    records: 'recommendation.addresseeNamed',
    says: 'It was said whom a printed addressee means',
    undoneBy: ['recommendation.nameAddressee'],
    fields: {
      printed: line('Addressed to, as it is printed', { hint: 'Letter for letter' }),
      outcome: oneOf('What it is', addresseeOutcomes),
      organisation: pick('Which organisation', 'organisation', { optional: true }),
      others: picks('And these, where the words mean several', 'organisation', { optional: true }),
      part: oneOf(
        'In what part',
        { lead: 'Lead agency', support: 'One of the other agencies' },
        {
          optional: true,
          hint: 'If you choose neither: the first that is addressed leads, unless there is a lead agency already',
        },
      ),
      always: yesNo('Do these words mean it wherever they are printed?', {
        optional: true,
        hint: 'Then a plan that is read in later is matched by them',
      }),
      reason: words('Reason'),
    },
    tells: ['Lead agency'],
  },
});
