import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the adapter between nodes puts what is too long for a NOTIFY; made here, because two nodes that make it at once crash. */
export class CreateSocketIoAttachments1763700900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE UNLOGGED TABLE socket_io_attachments (
        id bigserial CONSTRAINT uq_socket_io_attachments_id UNIQUE,
        created_at timestamptz DEFAULT now(),
        payload bytea
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
