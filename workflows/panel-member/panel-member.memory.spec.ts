import { remembered } from '../proof/remembered';
import { sampled } from '../proof/scenario';
import { panelMember } from './panel-member.machine';
import { panelMemberSamples } from './panel-member.samples';

const asking = sampled(panelMemberSamples);
const after = (...events: readonly string[]) =>
  remembered<'panel-member'>(panelMember, ...events.map((event) => asking(event)));

const confirmed = ['panelMember.invite', 'panelMember.confirm'];

describe('what a seat on the panel remembers', () => {
  it('is called by the agency until the agency names somebody', () => {
    expect(after('panelMember.invite')).toMatchObject({
      title: 'Kent Police',
      agency: 'Kent Police',
      name: null,
      dutyBody: true,
      specialist: false,
    });
    expect(after(...confirmed)).toMatchObject({
      title: 'Kent Police representative, Kent Police',
      name: 'Kent Police representative',
      confidentialitySigned: false,
    });
  });

  it('knows whether confidentiality is signed', () => {
    expect(after(...confirmed, 'panelMember.signConfidentiality')).toMatchObject({
      confidentialitySigned: true,
    });
  });

  it('knows of a refusal until the agency names somebody', () => {
    const refused = ['panelMember.invite', 'panelMember.recordRefusal', 'panelMember.escalate'];
    expect(after(...refused)).toMatchObject({ refused: true, escalatedTo: 'independentChair' });
    expect(after(...refused, 'panelMember.confirm').refused).toBe(false);
  });

  it('keeps its member when the agency is renamed', () => {
    const renamed = asking('panelMember.renameAgency', { newAgency: 'Police in Kent' });
    expect(
      remembered<'panel-member'>(panelMember, ...confirmed.map((event) => asking(event)), renamed),
    ).toMatchObject({
      title: 'Kent Police representative, Police in Kent',
      agency: 'Police in Kent',
    });
  });
});
