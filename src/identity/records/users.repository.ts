import { Injectable } from '@nestjs/common';
import { DataSource, In, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { isRole, type Role } from '../../../workflows/language/roles';
import { AppUser } from './app-user.entity';
import { UserRole } from './user-role.entity';

export interface User extends Readonly<AppUser> {
  readonly roles: readonly Role[];
}

@Injectable()
export class UsersRepository {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, user: AppUser, roles: readonly Role[]): Promise<void> {
    await tx.insert(AppUser, user);
    await tx.insert(
      UserRole,
      roles.map((role) => ({ userId: user.id, role })),
    );
  }

  byId(id: string, db: EntityManager = this.dataSource.manager): Promise<User | null> {
    return withRoles(db, { id });
  }

  byEmail(email: string, db: EntityManager = this.dataSource.manager): Promise<User | null> {
    return withRoles(db, { email: email.trim().toLowerCase() });
  }

  /** The open account of somebody on the register of people. */
  byPerson(person: string, db: EntityManager = this.dataSource.manager): Promise<User | null> {
    return withRoles(db, { person, active: 1 });
  }

  async change(
    tx: EntityManager,
    id: string,
    { name, organisation, person }: Pick<AppUser, 'name' | 'organisation' | 'person'>,
  ): Promise<void> {
    await tx.update(AppUser, { id }, { name, organisation, person });
  }

  /** Instead of all the roles that there were. */
  async setRoles(tx: EntityManager, id: string, roles: readonly Role[]): Promise<void> {
    await tx.delete(UserRole, { userId: id });
    await tx.insert(
      UserRole,
      roles.map((role) => ({ userId: id, role })),
    );
  }

  /** Whether no other open account has that role. */
  async isLastWith(
    role: Role,
    id: string,
    db: EntityManager = this.dataSource.manager,
  ): Promise<boolean> {
    const others = await db.findBy(UserRole, { role, userId: Not(id) });
    const ids = others.map(({ userId }) => userId);
    return !(await db.existsBy(AppUser, { id: In(ids), active: 1 }));
  }

  async setPassword(tx: EntityManager, id: string, passwordHash: string): Promise<void> {
    await tx.update(AppUser, { id }, { passwordHash, failedAttempts: 0, lockedUntil: null });
  }

  async setActive(tx: EntityManager, id: string, active: boolean): Promise<void> {
    await tx.update(AppUser, { id }, { active: active ? 1 : 0 });
  }

  /**
   * Takes one of the attempts that a user has, before the password is looked at, so that many
   * guesses at once count as many. Counting begins anew once a lock has run out.
   *
   * @returns false while the account is locked
   */
  async takeAttempt(
    id: string,
    { now, most, lockedUntil }: { now: string; most: number; lockedUntil: string },
  ): Promise<boolean> {
    const { affected } = await this.dataSource
      .createQueryBuilder()
      .update(AppUser)
      .set({
        failedAttempts: () => 'CASE WHEN locked_until IS NULL THEN failed_attempts + 1 ELSE 1 END',
        lockedUntil: () =>
          'CASE WHEN locked_until IS NULL AND failed_attempts + 1 >= :most THEN :lockedUntil END',
      })
      .where('id = :id AND (locked_until IS NULL OR locked_until <= :now)', { id, now })
      .setParameters({ most, lockedUntil })
      .execute();
    return affected === 1;
  }

  async forgetAttempts(id: string): Promise<void> {
    await this.dataSource.manager.update(AppUser, { id }, { failedAttempts: 0, lockedUntil: null });
  }
}

async function withRoles(
  db: EntityManager,
  where: FindOptionsWhere<AppUser>,
): Promise<User | null> {
  const user = await db.findOneBy(AppUser, where);
  if (!user) return null;
  const rows = await db.findBy(UserRole, { userId: user.id });
  return { ...user, roles: rows.map(({ role }) => role).filter(isRole) };
}
