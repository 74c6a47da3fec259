import { Module } from '@nestjs/common';
import { ClocksQuery } from './queries/clocks.query';

@Module({ providers: [ClocksQuery], exports: [ClocksQuery] })
export class DeadlinesModule {}
