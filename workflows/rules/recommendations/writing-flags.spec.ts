import { plainDate } from '../../language/dates';
import { writingFlagsOf, type Draft } from './writing-flags';

const draft = (differing: Partial<Draft> = {}): Draft => ({
  text: 'Northshire Trust to audit twenty discharge letters each quarter',
  addressees: [{ printed: 'Northshire Trust', kind: 'body' }],
  measure: 'The audit is reported to the board',
  target: plainDate('2026-09-30'),
  targetPrinted: null,
  level: 'single',
  ...differing,
});

const flags = (differing: Partial<Draft>) => writingFlagsOf(draft(differing)).map(({ id }) => id);
const ofText = (text: string) => flags({ text });

describe('remarks on a recommendation as it is written', () => {
  it('has none on one verb, one owner, a measure, a date and a level', () => {
    expect(writingFlagsOf(draft())).toEqual([]);
  });

  it('gives each remark with its words and its reason', () => {
    const remarks = writingFlagsOf({
      text: 'Home Office to consider raising awareness; ensure that training is held',
      addressees: [
        { printed: 'Home Office', kind: 'body' },
        { printed: 'all agencies', kind: 'group' },
      ],
      measure: ' ',
      target: null,
      targetPrinted: 'Ongoing',
      level: null,
    });
    expect(remarks.map(({ id, words }) => [id, ...words])).toEqual([
      ['manyVerbs', 'consider', 'ensure'],
      ['consider', 'consider'],
      ['ensure', 'ensure'],
      ['raiseAwareness', 'raising awareness'],
      ['manyOwners', 'Home Office', 'all agencies'],
      ['groupOwner', 'all agencies'],
      ['homeOffice', 'Home Office'],
      ['noMeasure'],
      ['noDate', 'Ongoing'],
      ['noLevel'],
    ]);
    expect(remarks.filter(({ why }) => why.length < 40)).toEqual([]);
  });

  it.each([
    'Review the policy; train the staff on it',
    'Trust to review the policy and publish it',
    'Review and complete risk assessments',
    '1. Write a leaflet.\n2. Share it with surgeries.',
    'Police to share the report, and to seek an answer',
  ])('sees more than one thing asked in %j', (text) => {
    expect(ofText(text)).toEqual(['manyVerbs']);
  });

  it.each([
    'Publish information and support for carers',
    'Share learning on the missed chance to make a referral',
    'Police to set out when to ask the Trust to attend a visit',
    'Develop a process to gather and assess what is known',
    'In the first enquiry, confirm who was at the address',
    'Board to receive assurance that names are recorded',
  ])('sees one thing asked in %j', (text) => {
    expect(ofText(text)).toEqual([]);
  });

  it.each(['Continued focus on case notes', 'Mandatory training for all officers'])(
    'sees nothing asked in %j',
    (text) => {
      expect(ofText(text)).toEqual(['noVerb']);
    },
  );

  it('says nothing of words before there are any', () => {
    expect(ofText('')).toEqual([]);
  });

  it.each([
    ['Consider a new form', ['consider']],
    ['Ensure that staff attend', ['ensure']],
    ['Police to make sure that officers attend', ['ensure']],
    ['Raise awareness of the threshold document', ['raiseAwareness']],
    ['Training to remind staff of the procedure', ['raiseAwareness']],
  ])('finds weak words in %j', (text, ids) => {
    expect(ofText(text)).toEqual(ids);
  });

  it('misses an owner', () => {
    expect(flags({ addressees: [] })).toEqual(['noOwner']);
  });

  it('asks about the Home Office also where only the words name it', () => {
    expect(flags({ text: 'The Home Office to amend its leaflet' })).toEqual(['homeOffice']);
    expect(flags({ text: 'Trust to write to its home office in town' })).toEqual([]);
  });

  it('misses a date', () => {
    expect(flags({ target: null })).toEqual(['noDate']);
  });
});
