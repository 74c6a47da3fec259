import { Module } from '@nestjs/common';
import { ClocksQuery } from './queries/clocks.query';
import { PressingClocksQuery } from './queries/pressing-clocks.query';

@Module({
  providers: [ClocksQuery, PressingClocksQuery],
  exports: [ClocksQuery, PressingClocksQuery],
})
export class DeadlinesModule {}
