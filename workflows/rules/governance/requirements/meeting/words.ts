import type { Consulted } from '../../../../language/evidence';
import type { AgendaItem, MeetingDecision } from '../../../../language/governance';
import type { MeetingMemory } from '../../../../language/memory';
import { timeOfDay } from '../../../../language/times';
import type { RequirementRow } from '../../../rows';
import { localPractice } from '../../sources';

export type MeetingRow = RequirementRow<'meeting'>;

/** Who puts right what stops a meeting: the team that serves it, and whoever presides. */
export const whoServes = ['kcst-administrator'] as const;
export const whoLeads = ['kcst-administrator', 'steering-group-chair', 'kcsp-chair'] as const;

/** A rule that is ours: no terms of reference speak of it. */
export const ours = {
  citation: localPractice,
  force: 'design' as const,
  consults: [] as readonly Consulted[],
  curedBy: whoServes as readonly string[],
};

export const itemOf = ({ agenda }: MeetingMemory, id: unknown): AgendaItem | undefined =>
  agenda.find((item) => item.id === id && !item.withdrawn);

export const agendaItem = (id: string, rest: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  title: 'Action plans of active reviews',
  restricted: false,
  about: null,
  asks: null,
  withdrawn: false,
  ...rest,
});

export const decidedOn = (item: string, rest: Partial<MeetingDecision> = {}): MeetingDecision => ({
  id: '1',
  item,
  at: timeOfDay('10:20'),
  words: 'The action plan is agreed',
  standing: 'taken',
  quorum: {
    verdict: 'quorate',
    counts: 4,
    needs: 4,
    short: 0,
    counted: [],
    notCounted: [],
    untold: [],
    warnings: [],
    says: 'Quorate: 4 of 4 needed',
  },
  termsVersion: 1,
  dissent: [],
  dissentReasons: null,
  votesFor: [],
  about: null,
  asks: null,
  ratifies: null,
  ...rest,
});

/** Where an item is named at all, it is on the agenda. */
export const itemIsOnTheAgenda = (gate: string): MeetingRow => ({
  ...ours,
  id: `${gate}/item-exists`,
  gate,
  says: 'The item is on the agenda, and has not been taken off it',
  about: 'answer',
  field: 'item',
  met: ({ memory, asked }) => asked.item === undefined || itemOf(memory, asked.item) !== undefined,
  examples: [
    { given: { memory: { agenda: [agendaItem('1')] }, asked: { item: '1' } }, met: true },
    { given: { memory: { agenda: [agendaItem('1')] }, asked: { item: '2' } }, met: false },
    {
      given: { memory: { agenda: [agendaItem('1', { withdrawn: true })] }, asked: { item: '1' } },
      met: false,
    },
  ],
});

/** Times of day compare as text. */
export const isNotBefore = (time: unknown, other: string | null): boolean =>
  other === null || String(time) >= other;

export const afterOpening = (gate: string): MeetingRow => ({
  ...ours,
  id: `${gate}/at-while-open`,
  gate,
  says: 'The time is not before the meeting was opened',
  about: 'answer',
  field: 'time',
  met: ({ memory, asked }) => isNotBefore(asked.time, memory.openedAt),
  examples: [
    { given: { memory: { openedAt: timeOfDay('10:00') }, asked: { time: '10:00' } }, met: true },
    { given: { memory: { openedAt: timeOfDay('10:00') }, asked: { time: '09:55' } }, met: false },
  ],
});
