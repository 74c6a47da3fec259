import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DocumentGuards, type DocumentGuard } from '../../documents';
import type { Actor } from '../../kernel/actor';
import type { Document } from '../../kernel/records/document.entity';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { MeetingQuery } from './meeting.query';
import { filesOf } from './papers.view';

/** Papers are for whoever sees the meeting; those of Part D for whoever reads Part D. */
@Injectable()
export class WhoMayOpenPapersQuery implements DocumentGuard, OnModuleInit {
  readonly guards = 'meeting';

  constructor(
    private readonly doors: DocumentGuards,
    private readonly meetings: MeetingQuery,
  ) {}

  onModuleInit(): void {
    this.doors.add(this);
  }

  async mayOpen(
    actor: Actor,
    { reference }: WorkflowInstance,
    { id }: Pick<Document, 'id'>,
  ): Promise<boolean> {
    const found = await this.meetings.find(reference, actor);
    return found !== null && filesOf(found.memory).some((file) => file.reference === id);
  }
}
