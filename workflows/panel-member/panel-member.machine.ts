import { assign, setup } from 'xstate';
import { accept, nothingIsMissing } from '../language/chart';
import type { PanelMemberMemory } from '../language/memory';
import type { StateMeta, StateTag, Workflow } from '../language/workflow';
import { panelMemberEvents, type PanelMemberEvent } from './panel-member.events';
import { blankPanelMemberMemory, remember } from './panel-member.memory';

const chart = setup({
  types: {
    context: {} as PanelMemberMemory,
    events: {} as PanelMemberEvent,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: { nothingIsMissing: ({ context, event }) => nothingIsMissing(context, event) },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    record: () => undefined,
  },
});

const atAnyTime = {
  'panelMember.renameAgency': accept(),
  'panelMember.addNote': accept(),
  'panelMember.correctDate': accept(),
} as const;

const theSeatMayFallVacant = {
  'panelMember.withdraw': accept('withdrawn'),
  'panelMember.findConflict': accept('conflicted'),
} as const;

/** Owned by the agency that is invited; ends when the member leaves the review panel. */
const machine = chart.createMachine({
  id: 'panel-member',
  context: blankPanelMemberMemory,
  initial: 'notInvited',
  states: {
    notInvited: {
      meta: { label: 'Not invited' },
      tags: 'open',
      on: { 'panelMember.invite': accept('invited') },
    },
    invited: {
      meta: {
        label: 'Invited',
        sentence: 'The agency has been invited and has still to name its panel member.',
        waitsFor: 'the agency',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...theSeatMayFallVacant,
        'panelMember.recordRefusal': accept(),
        'panelMember.escalate': accept(),
        'panelMember.confirm': accept('confirmed'),
      },
    },
    confirmed: {
      meta: {
        label: 'Confirmed, confidentiality to be signed',
        sentence: 'The agency has named its member, who has still to sign for confidentiality.',
        waitsFor: 'the panel member',
      },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...theSeatMayFallVacant,
        'panelMember.nameDeputy': accept(),
        'panelMember.signConfidentiality': accept('active'),
        'panelMember.replace': accept('replaced'),
      },
    },
    active: {
      meta: { label: 'Sits on the panel', sentence: 'The member sits on the review panel.' },
      tags: 'open',
      on: {
        ...atAnyTime,
        ...theSeatMayFallVacant,
        'panelMember.nameDeputy': accept(),
        'panelMember.attend': accept(),
        'panelMember.missMeeting': accept(),
        'panelMember.raiseAbsence': accept(),
        'panelMember.replace': accept('replaced'),
      },
    },
    replaced: {
      meta: { label: 'Replaced', sentence: 'A successor from the same agency took the seat.' },
      tags: 'ended',
    },
    withdrawn: {
      meta: { label: 'Seat given up', sentence: 'The agency or the chair gave up the seat.' },
      tags: 'ended',
    },
    conflicted: {
      meta: { label: 'Left over a conflict', sentence: 'A conflict of interest was found.' },
      tags: 'ended',
    },
  },
});

export const panelMember: Workflow = {
  kind: 'panel-member',
  version: 1,
  label: 'Panel member',
  plural: 'Panel members',
  machine,
  lifecycle: null,
  events: panelMemberEvents,
  opensWith: ['panelMember.invite'],
};
