import { remembered } from '../proof/remembered';
import { sampled } from '../proof/scenario';
import { qualityAssurance } from './quality-assurance.machine';
import { qualityAssuranceSamples } from './quality-assurance.samples';

const asking = sampled(qualityAssuranceSamples);

const considered = [
  asking('qualityAssurance.open', { round: 2 }),
  asking('qualityAssurance.acknowledge'),
  asking('qualityAssurance.recordConsideration'),
];
const adopted = (answers: Readonly<Record<string, unknown>>) =>
  remembered<'quality-assurance'>(qualityAssurance, asking('qualityAssurance.adopt', answers));

describe('what a round of quality assurance remembers', () => {
  it('is called by its number', () => {
    expect(remembered<'quality-assurance'>(qualityAssurance, ...considered)).toMatchObject({
      title: 'Round 2',
      round: 2,
      outcome: null,
    });
  });

  it('keeps the letter and which of its items are answered', () => {
    const letter = [...considered, asking('qualityAssurance.receiveLetter')];
    expect(
      remembered<'quality-assurance'>(
        qualityAssurance,
        ...letter,
        asking('qualityAssurance.answerItem', { item: 2 }),
        asking('qualityAssurance.answerItem', { item: 2 }),
      ),
    ).toMatchObject({
      outcome: 'B',
      items: ['Analyse each protected characteristic', 'Add a tribute by the family'],
      answered: [2],
    });
  });

  it('knows of a round taken over only what its stage shows', () => {
    expect(adopted({ stage: 'returnedForResubmission' })).toMatchObject({ outcome: 'C', round: 1 });
    expect(adopted({ stage: 'clearedSubjectToChanges', round: 3 })).toMatchObject({
      outcome: 'B',
      round: 3,
      title: 'Round 3',
    });
    expect(adopted({ stage: 'cleared' }).outcome).toBeNull();
    expect(adopted({ stage: 'considered' }).outcome).toBeNull();
  });
});
