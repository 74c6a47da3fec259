import { remembered } from '../proof/remembered';
import { ask, sampled } from '../proof/scenario';
import { organisation } from './organisation.machine';
import { organisationSamples } from './organisation.samples';

const asking = sampled(organisationSamples);
const registered = asking('organisation.register');
const correcting = (answers: Readonly<Record<string, unknown>>) =>
  ask('organisation.correctEnd', { reason: 'The record was wrong', ...answers });
const after = (...asked: Parameters<typeof remembered>[1][]) =>
  remembered<'organisation'>(organisation, registered, ...asked);

describe('what the register remembers of an organisation', () => {
  it('has it under its own name, as one organisation, where nothing else is said', () => {
    expect(after()).toMatchObject({
      title: 'National Probation Service',
      names: [{ name: 'National Probation Service', from: '2014-06-01' }],
      unit: 'National Probation Service',
      collective: false,
      standings: [{ from: '2014-06-01', responsibleAuthority: true, dutyBodyUnder: ['g2016'] }],
    });
  });

  it('counts a service of a council as the council', () => {
    const [, service] = organisationSamples['organisation.register'] ?? [];
    const memory = service && remembered<'organisation'>(organisation, service);
    expect(memory).toMatchObject({
      title: 'Kent Adult Social Care and Health',
      unit: 'Kent County Council',
      existsFrom: null,
    });
  });

  it('knows nothing of it from before the day it was entered, where no beginning is known', () => {
    const memory = remembered<'organisation'>(organisation, {
      ...asking('organisation.register', { existsFrom: undefined }),
      on: '2019-06-26',
    });
    expect(memory.existsFrom).toBeNull();
    expect(memory.standings).toMatchObject([{ from: '2019-06-26' }]);
  });

  it('keeps every name, and goes by the last, but counts as before', () => {
    expect(after(asking('organisation.rename'))).toMatchObject({
      title: 'Probation Service',
      names: [
        { name: 'National Probation Service', from: '2014-06-01' },
        { name: 'Probation Service', from: '2021-06-26' },
      ],
      unit: 'National Probation Service',
    });
  });

  it('keeps changes of duty in the order of their days, whenever they are entered', () => {
    const { standings } = after(
      asking('organisation.changeStanding', { from: '2022-07-01', responsibleAuthority: false }),
      asking('organisation.changeStanding'),
    );
    expect(standings.map(({ from }) => from)).toEqual(['2014-06-01', '2020-04-01', '2022-07-01']);
  });

  it('lets the later of two entries for one day stand last, where it holds', () => {
    const { standings } = after(
      asking('organisation.changeStanding'),
      asking('organisation.changeStanding', { responsibleAuthority: false }),
    );
    expect(standings.at(-1)).toMatchObject({ from: '2020-04-01', responsibleAuthority: false });
    expect(standings).toHaveLength(3);
  });

  it('keeps each signature with its version and day', () => {
    const second = asking('organisation.signAgreement', {
      version: '2020',
      signedOn: '2020-02-03',
    });
    expect(after(asking('organisation.signAgreement'), second).agreementsSigned).toEqual([
      { version: '2018', on: '2018-11-05' },
      { version: '2020', on: '2020-02-03' },
    ]);
  });

  it('knows who took over the work, one or two', () => {
    expect(after(asking('organisation.end'))).toMatchObject({
      existsUntil: '2021-06-25',
      successors: ['O-0009'],
    });
    const split = asking('organisation.end', { secondSuccessor: 'O-0010' });
    expect(after(split).successors).toEqual(['O-0009', 'O-0010']);
  });

  it('keeps the successors when only the last day is corrected', () => {
    expect(after(asking('organisation.end'), correcting({ lastDay: '2021-06-26' }))).toMatchObject({
      existsUntil: '2021-06-26',
      successors: ['O-0009'],
    });
    const another = correcting({ lastDay: '2021-06-25', successor: 'O-0010' });
    expect(after(asking('organisation.end'), another).successors).toEqual(['O-0010']);
  });

  it('has neither last day nor successor once it exists again', () => {
    expect(after(asking('organisation.end'), correcting({}))).toMatchObject({
      existsUntil: null,
      successors: [],
    });
  });
});
