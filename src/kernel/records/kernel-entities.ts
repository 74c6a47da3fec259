import { AccessLogEntry } from './access-log-entry.entity';
import { AddedHoliday } from './added-holiday.entity';
import { Counter } from './counter.entity';
import { Deadline } from './deadline.entity';
import { Document } from './document.entity';
import { Fact } from './fact.entity';
import { HandledCommand } from './handled-command.entity';
import { OutboxEntry } from './outbox-entry.entity';
import { RefusedAttempt } from './refused-attempt.entity';
import { WorkflowInstance } from './workflow-instance.entity';

export const kernelEntities = [
  WorkflowInstance,
  Fact,
  Document,
  Deadline,
  OutboxEntry,
  HandledCommand,
  RefusedAttempt,
  AccessLogEntry,
  AddedHoliday,
  Counter,
];
