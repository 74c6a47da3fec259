import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, type EntityManager } from 'typeorm';
import { WebSession } from './web-session.entity';

type Live = Pick<WebSession, 'idHash' | 'data' | 'userId' | 'lastSeenAt' | 'expiresAt'>;

/**
 * A session that ended stays for a while as an expired row: a request that was under way when it
 * ended can then not bring it back.
 */
@Injectable()
export class SessionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async live(idHash: string, now: string): Promise<WebSession | null> {
    const session = await this.dataSource.manager.findOneBy(WebSession, { idHash });
    return session && session.expiresAt > now ? session : null;
  }

  /** Writes a session that is live or new; one that has ended stays ended. */
  async keep({ idHash, ...session }: Live, now: string): Promise<void> {
    const { affected } = await this.dataSource
      .createQueryBuilder()
      .update(WebSession)
      .set(session)
      .where('id_hash = :idHash AND expires_at > :now', { idHash, now })
      .execute();
    if (affected) return;
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(WebSession)
      .values({ idHash, ...session, createdAt: now })
      .orIgnore()
      .execute();
  }

  async see(idHash: string, now: string, expiresAt: string): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .update(WebSession)
      .set({ lastSeenAt: now, expiresAt })
      .where('id_hash = :idHash AND expires_at > :now', { idHash, now })
      .execute();
  }

  async end(idHash: string, now: string): Promise<void> {
    await this.dataSource.manager.update(WebSession, { idHash }, { data: '{}', expiresAt: now });
  }

  async endAllOf(tx: EntityManager, userId: string, now: string): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(WebSession)
      .set({ data: '{}', expiresAt: now })
      .where('user_id = :userId AND expires_at > :now', { userId, now })
      .execute();
  }

  async forgetEndedBefore(instant: string): Promise<void> {
    await this.dataSource.manager.delete(WebSession, { expiresAt: LessThan(instant) });
  }
}
