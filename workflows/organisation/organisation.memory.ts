import type { PlainDate } from '../language/dates';
import type { OrganisationMemory, OrganisationStanding } from '../language/memory';
import type { OrganisationEvent } from './organisation.events';

export const blankOrganisationMemory: OrganisationMemory = {
  edition: 'g2016',
  title: 'Organisation',
  kind: 'other',
  names: [],
  existsFrom: null,
  existsUntil: null,
  successors: [],
  unit: '',
  collective: false,
  standings: [],
  agreementsSigned: [],
};

/** What an organisation keeps of an accepted event: its dated lists only ever grow. */
export function remember(
  memory: OrganisationMemory,
  event: OrganisationEvent,
): Partial<OrganisationMemory> {
  switch (event.type) {
    case 'organisation.register': {
      const from = event.existsFrom ?? event.effectiveOn;
      return {
        title: event.name,
        kind: event.kind,
        names: [{ name: event.name, from }],
        existsFrom: event.existsFrom ?? null,
        unit: event.unit ?? event.name,
        collective: event.collective ?? false,
        standings: [standing(from, event)],
      };
    }
    case 'organisation.rename':
      return {
        title: event.name,
        names: [...memory.names, { name: event.name, from: event.from }],
      };
    case 'organisation.countAs':
      return { unit: event.unit };
    case 'organisation.changeStanding':
      return { standings: inOrder([...memory.standings, standing(event.from, event)]) };
    case 'organisation.signAgreement':
      return {
        agreementsSigned: [
          ...memory.agreementsSigned,
          { version: event.version, on: event.signedOn },
        ],
      };
    case 'organisation.end':
      return { existsUntil: event.lastDay, successors: named(event) };
    case 'organisation.correctEnd': {
      if (event.lastDay === undefined) return { existsUntil: null, successors: [] };
      const successors = named(event);
      return {
        existsUntil: event.lastDay,
        successors: successors.length > 0 ? successors : memory.successors,
      };
    }
    default:
      return {};
  }
}

const standing = (
  from: PlainDate,
  {
    responsibleAuthority,
    dutyBodyUnder = [],
  }: Pick<OrganisationStanding, 'responsibleAuthority'> & Partial<OrganisationStanding>,
): OrganisationStanding => ({ from, responsibleAuthority, dutyBodyUnder });

/** Earliest first; of two for the same day the later entry comes last, and holds. */
const inOrder = (standings: readonly OrganisationStanding[]): readonly OrganisationStanding[] =>
  [...standings].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));

const named = ({
  successor,
  secondSuccessor,
}: {
  readonly successor?: string;
  readonly secondSuccessor?: string;
}): readonly string[] =>
  [successor, secondSuccessor].filter((reference) => reference !== undefined);
