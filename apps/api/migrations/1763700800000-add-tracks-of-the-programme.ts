import { programmeRows } from '@leerkring/tracks/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The five tracks and four taxonomies that every installation begins with. */
export class AddTracksOfTheProgramme1763700800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { terms, tracks, aliases, trackTerms } = programmeRows();
    for (const { id, taxonomy, slug, position, nl, en } of terms) {
      await runner.query('INSERT INTO taxonomy_terms (id, taxonomy, slug, position, name_nl, name_en) VALUES ($1, $2, $3, $4, $5, $6)', [id, taxonomy, slug, position, nl, en]);
    }
    for (const { id, slug, letter, position, nl, en } of tracks) {
      await runner.query(`INSERT INTO tracks (id, slug, letter, state, position, texts) VALUES ($1, $2, $3, 'in_preparation', $4, $5)`, [id, slug, letter, position, { nl, en }]);
    }
    for (const { slug, trackId, name } of aliases) await runner.query('INSERT INTO track_aliases (slug, track_id, name) VALUES ($1, $2, $3)', [slug, trackId, name]);
    for (const { trackId, termId } of trackTerms) await runner.query('INSERT INTO track_terms (track_id, term_id) VALUES ($1, $2)', [trackId, termId]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
