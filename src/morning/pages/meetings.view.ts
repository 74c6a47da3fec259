import { sayDate } from '../../../workflows/language/dates';
import { fullStop, pageOf } from '../../asking';
import { newId } from '../../kernel/ids';
import type { NextMeeting } from '../../meetings';
import { meetingReply } from './addresses';

export interface MeetingShown {
  readonly body: string;
  readonly href: string;
  readonly when: string;
  readonly outlook: string;
  readonly quorate: boolean;
  readonly papers: NextMeeting['papers'];
  readonly reply: {
    readonly said: string | null;
    readonly action: string;
    readonly command: string;
    readonly choices: readonly { readonly value: string; readonly text: string }[];
  } | null;
}

const saidSo: Readonly<Record<string, string>> = {
  coming: 'You said that you come.',
  notComing: 'You sent your apologies.',
  notSure: 'You said that you do not know yet.',
};

const choices = [
  { value: 'coming', text: 'I am coming' },
  { value: 'notComing', text: 'I send my apologies' },
] as const;

export function meetingShown(meeting: NextMeeting, mayReply: boolean): MeetingShown {
  const { reference, body, on, startsAt, place, outlook, quorate, papers, self } = meeting;
  const where = [startsAt && `at ${startsAt}`, place].filter(Boolean).join(', ');
  return {
    body,
    href: pageOf(reference),
    when: [on ? sayDate(on) : 'No day yet', where].filter(Boolean).join(', '),
    outlook: fullStop(outlook),
    quorate,
    papers,
    reply:
      self && mayReply
        ? {
            said: saidSo[self.answer ?? ''] ?? null,
            action: meetingReply.to({ reference }),
            command: newId(),
            choices: choices.filter(({ value }) => value !== self.answer),
          }
        : null,
  };
}
