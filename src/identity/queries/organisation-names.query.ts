import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KeptRecords } from '../../kernel/kept-records';

/** The organisations that an account can be of. */
@Injectable()
export class OrganisationNamesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: KeptRecords,
  ) {}

  /** As the register names them today, those left out that have ended. */
  async all(): Promise<readonly string[]> {
    const kept = await this.records.all(this.dataSource.manager, 'organisation');
    return [...kept.values()]
      .flatMap(({ row }) => (row.tags.includes(' open ') ? row.title : []))
      .sort((a, b) => a.localeCompare(b));
  }
}
