import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTracks1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    void runner;
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
