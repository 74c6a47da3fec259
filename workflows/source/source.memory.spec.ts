import { remembered } from '../proof/remembered';
import { sampled } from '../proof/scenario';
import { source } from './source.machine';
import { sourceSamples } from './source.samples';

const asking = sampled(sourceSamples);

describe('what a source remembers', () => {
  it('knows what it is, who answers to whom, and when it was published', () => {
    expect(remembered<'source'>(source, asking('source.register'))).toMatchObject({
      title: 'Inspection of the police response to domestic abuse, 2014',
      kind: 'inspection',
      answersTo: 'The Police and Crime Commissioner, the force',
      publishedOn: '2014',
      link: null,
    });
  });

  it('stays what it is when it is closed', () => {
    const closed = remembered<'source'>(source, asking('source.register'), asking('source.close'));
    expect(closed.title).toBe('Inspection of the police response to domestic abuse, 2014');
  });
});
