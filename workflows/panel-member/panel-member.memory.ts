import type { PanelMemberMemory } from '../language/memory';
import type { PanelMemberEvent } from './panel-member.events';

export const blankPanelMemberMemory: PanelMemberMemory = {
  edition: 'g2016',
  title: 'Panel member',
  agency: '',
  name: null,
  dutyBody: false,
  specialist: false,
  confidentialitySigned: false,
  absencesInARow: 0,
  refused: false,
  escalatedTo: null,
};

const titled = (agency: string, name: string | null): string =>
  name === null ? agency : `${name}, ${agency}`;

/** What a seat on the panel keeps of an accepted event. */
export function remember(
  memory: PanelMemberMemory,
  event: PanelMemberEvent,
): Partial<PanelMemberMemory> {
  switch (event.type) {
    case 'panelMember.invite':
      return {
        agency: event.agency,
        title: titled(event.agency, null),
        dutyBody: event.dutyBody,
        specialist: event.specialist,
      };
    case 'panelMember.recordRefusal':
      return { refused: true };
    case 'panelMember.escalate':
      return { escalatedTo: event.level };
    case 'panelMember.confirm':
      return { name: event.name, title: titled(memory.agency, event.name), refused: false };
    case 'panelMember.signConfidentiality':
      return { confidentialitySigned: true };
    case 'panelMember.attend':
      return { absencesInARow: 0 };
    case 'panelMember.missMeeting':
      return { absencesInARow: memory.absencesInARow + 1 };
    case 'panelMember.renameAgency':
      return { agency: event.newAgency, title: titled(event.newAgency, memory.name) };
    default:
      return {};
  }
}
