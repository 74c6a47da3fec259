import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { ApiToken } from './api-token.entity';

@Injectable()
export class ApiTokensRepository {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, token: ApiToken): Promise<void> {
    await tx.insert(ApiToken, token);
  }

  async valid(tokenHash: string): Promise<ApiToken | null> {
    const token = await this.dataSource.manager.findOneBy(ApiToken, { tokenHash });
    return token && token.revokedAt === null ? token : null;
  }

  of(userId: string): Promise<ApiToken[]> {
    return this.dataSource.manager.find(ApiToken, {
      where: { userId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async use(id: string, at: string): Promise<void> {
    await this.dataSource.manager.update(ApiToken, { id }, { lastUsedAt: at });
  }

  /** @returns false when there is no such token, or it was revoked before */
  async revoke(tx: EntityManager, id: string, at: string): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(ApiToken)
      .set({ revokedAt: at })
      .where('id = :id AND revoked_at IS NULL', { id })
      .execute();
    return affected === 1;
  }

  async revokeAllOf(tx: EntityManager, userId: string, at: string): Promise<void> {
    await tx.update(ApiToken, { userId, revokedAt: IsNull() }, { revokedAt: at });
  }
}
