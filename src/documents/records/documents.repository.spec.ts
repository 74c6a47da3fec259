import type { EntityManager } from 'typeorm';
import { describeOnEachDatabase } from '../../../test/support/databases';
import { contentOf, sumOf } from '../../kernel/document-keeper';
import { Document } from '../../kernel/records/document.entity';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { DocumentsRepository } from './documents.repository';

const content = Buffer.from([0, 1, 2, 0xff, 0x25, 0x50]);

const file = (id: string, changes: Partial<Document> = {}): Document => ({
  id,
  name: 'Training register.pdf',
  mediaType: 'application/pdf',
  size: content.length,
  sha256: sumOf(content),
  uploadedBy: 'user-1',
  uploadedAt: '2026-02-20T09:00:00.000Z',
  record: null,
  factId: null,
  ...changes,
});

describeOnEachDatabase('files that were handed in', (openDatabase) => {
  let documents: DocumentsRepository;
  let manager: EntityManager;

  beforeEach(async () => {
    const { dataSource } = await openDatabase();
    manager = dataSource.manager;
    documents = new DocumentsRepository(new UnitOfWork(dataSource));
  });

  it('are kept byte for byte, and once where the same is sent twice', async () => {
    await documents.add(file('D-1'), content);
    await documents.add(file('D-1', { name: 'Another name.pdf' }), Buffer.from('else'));
    expect(await manager.find(Document)).toEqual([file('D-1')]);
    expect((await contentOf(manager, 'D-1'))?.equals(content)).toBe(true);
    expect(await contentOf(manager, 'D-2')).toBeNull();
  });

  it('are cleared away when they waited too long, unless a record or a draft holds them', async () => {
    await documents.add(file('D-old'), content);
    await documents.add(file('D-named', { record: 'R-0001' }), content);
    await documents.add(file('D-laid-aside'), content);
    await documents.add(file('D-new', { uploadedAt: '2026-03-01T09:00:00.000Z' }), content);
    await manager.query(
      `INSERT INTO app_user (id, email, name, password_hash, active, failed_attempts, created_at)
       VALUES ('user-1', 'somebody@example.org', 'Somebody', '', 1, 0, '2026-01-01')`,
    );
    await manager.query(
      `INSERT INTO draft (user_id, address, answers, saved_at)
       VALUES ('user-1', '/form', '{"evidenceFiles":["D-laid-aside"]}', '2026-02-20')`,
    );
    expect(await documents.clear('2026-02-23')).toBe(1);
    const left = await manager.find(Document, { order: { id: 'ASC' } });
    expect(left.map(({ id }) => id)).toEqual(['D-laid-aside', 'D-named', 'D-new']);
    expect(await contentOf(manager, 'D-old')).toBeNull();
  });
});
