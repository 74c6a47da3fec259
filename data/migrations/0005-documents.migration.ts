import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

const text = (name: string) => ({ name, type: 'text' });
const textOrNull = (name: string) => ({ ...text(name), isNullable: true });

const document = new Table({
  name: 'document',
  columns: [
    { ...text('id'), isPrimary: true },
    text('name'),
    text('media_type'),
    { name: 'size', type: 'integer' },
    text('sha256'),
    text('uploaded_by'),
    text('uploaded_at'),
    textOrNull('record'),
    textOrNull('fact_id'),
  ],
  foreignKeys: [
    {
      name: 'document_named_by',
      columnNames: ['fact_id'],
      referencedTableName: 'fact',
      referencedColumnNames: ['id'],
    },
  ],
  indices: [{ name: 'document_record', columnNames: ['record', 'uploaded_at'] }],
});

/** Apart from the rest, so that no list ever loads it. */
const content = (type: 'blob' | 'bytea') =>
  new Table({
    name: 'document_content',
    columns: [
      { ...text('document_id'), isPrimary: true },
      { name: 'content', type },
    ],
    foreignKeys: [
      {
        name: 'content_of_document',
        columnNames: ['document_id'],
        referencedTableName: 'document',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
    ],
  });

/** Files that were handed in, kept in the database so that every process serves them. */
export class Documents1795305600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    await runner.createTable(document.clone());
    await runner.createTable(content(isPostgres ? 'bytea' : 'blob'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('document_content');
    await runner.dropTable('document');
  }
}
