import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Sight } from '../kernel/actor';
import { isApi } from '../web/paths';
import { mayWith, type Actor } from './actor';
import { ApiTokens } from './api-tokens';
import { givenByCase, visibilityOf, type Visibility } from './case-access';
import { mayEver } from './permissions';
import { CaseAccessQuery } from './queries/case-access.query';
import { OwnPersonQuery } from './queries/own-person.query';
import { UsersRepository, type User } from './records/users.repository';

/** Finds out who asks, afresh for every request: a role taken away counts at once. */
@Injectable()
export class Actors {
  constructor(
    private readonly users: UsersRepository,
    private readonly cases: CaseAccessQuery,
    private readonly tokens: ApiTokens,
    private readonly people: OwnPersonQuery,
  ) {}

  /** By the session on a page, by the bearer token in the API; never the other way round. */
  async whoAsks(request: Request): Promise<Actor | null> {
    const userId = isApi(request) ? await this.bearer(request) : unlocked(request);
    const actor = userId ? await this.actorFor(userId) : null;
    if (actor) request.actor = actor;
    return actor;
  }

  /** Null when there is no such user, or the account is closed. */
  async actorFor(userId: string): Promise<Actor | null> {
    const user = await this.users.byId(userId);
    if (!user?.active) return null;
    const [given, person] = await Promise.all([this.cases.givenTo(user.id), this.personOf(user)]);
    return {
      id: user.id,
      name: user.name,
      roles: user.roles,
      organisation: user.organisation,
      person,
      sight: sightOf(visibilityOf(user.roles, given)),
      given: givenByCase(user.roles, given),
      may: mayWith(user.roles),
      caseAccess: () => Promise.resolve(given),
    };
  }

  /** Only the partnership's own records ask who of its lists somebody is. */
  private async personOf(user: User): Promise<string | null> {
    if (!mayEver(user.roles, 'governance.read')) return user.person;
    return (await this.people.of(user))?.reference ?? null;
  }

  private async bearer(request: Request): Promise<string | null> {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    return token ? this.tokens.userIdFor(token) : null;
  }
}

const unlocked = ({ session }: Request): string | undefined =>
  session.locked ? undefined : session.userId;

/**
 * Whoever was given cases of their own acts on those alone, even when the list shows them the stage
 * of every other.
 */
export function sightOf({ opens, lists }: Visibility): Sight {
  if (opens === 'all') return { of: 'all' };
  return lists === 'all' && opens.size === 0 ? { of: 'stages' } : { of: 'own', caseIds: opens };
}
