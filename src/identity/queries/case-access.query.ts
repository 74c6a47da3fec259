import { Injectable } from '@nestjs/common';
import type { Role } from '../../../workflows/language/roles';
import { Clock } from '../../kernel/clock';
import { visibilityOf, type CaseAccess, type Visibility } from '../case-access';
import { CaseAccessRepository } from '../records/case-access.repository';

/** Which reviews a person may see today. */
@Injectable()
export class CaseAccessQuery {
  constructor(
    private readonly given: CaseAccessRepository,
    private readonly clock: Clock,
  ) {}

  givenTo(userId: string): Promise<CaseAccess[]> {
    return this.given.of(userId, this.clock.today());
  }

  async visibleTo(actor: {
    readonly id: string;
    readonly roles: readonly Role[];
  }): Promise<Visibility> {
    return visibilityOf(actor.roles, await this.givenTo(actor.id));
  }
}
