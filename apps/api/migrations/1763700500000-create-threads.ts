import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateThreads1763700500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    void runner;
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
