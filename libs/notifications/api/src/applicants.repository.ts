import { Injectable } from '@nestjs/common';
import type { ApplicationPart } from '@leerkring/contract';
import type { EntityManager } from 'typeorm';

/** Somebody who takes part in an application, or looks after its track. */
interface Applicant {
  id: string;
  isDelegate: boolean;
}

/** Whom news of an application is for. Whether they may still read it is asked afterwards. */
@Injectable()
export class ApplicantsRepository {
  /** The contact, who began it, and who is in its delegation. */
  async ofMunicipality(applicationId: string, manager: EntityManager): Promise<Applicant[]> {
    return manager.query<Applicant[]>(
      `SELECT who.id, bool_or(who.delegate) AS "isDelegate" FROM (
         SELECT begun_by_id AS id, false AS delegate FROM applications WHERE id = $1
         UNION ALL SELECT value::uuid, false FROM application_answers WHERE application_id = $1 AND field = 'contact' AND value <> ''
         UNION ALL SELECT account_id, true FROM application_people WHERE application_id = $1 AND part = 'delegation' AND account_id IS NOT NULL AND removed_at IS NULL
       ) who GROUP BY who.id`,
      [applicationId],
    );
  }

  /** Who facilitates its track, but for the own municipality; nobody before it was submitted. */
  async facilitators(applicationId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT f.account_id AS id FROM applications a JOIN track_facilitators f ON f.track_id = a.track_id JOIN accounts c ON c.id = f.account_id
       WHERE a.id = $1 AND a.submitted_at IS NOT NULL AND c.organisation_id IS DISTINCT FROM a.organisation_id`,
      [applicationId],
    );
    return rows.map(({ id }) => id);
  }

  async contactOf(applicationId: string, manager: EntityManager): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>(
      `SELECT value AS id FROM application_answers WHERE application_id = $1 AND field = 'contact' AND value <> ''`,
      [applicationId],
    );
    return row?.id ?? null;
  }

  /** Somebody who joined and still takes part, and who asked. */
  async joined(personId: string, manager: EntityManager): Promise<{ accountId: string; invitedById: string; part: ApplicationPart } | null> {
    const [row] = await manager.query<{ accountId: string; invitedById: string; part: ApplicationPart }[]>(
      'SELECT account_id AS "accountId", invited_by_id AS "invitedById", part FROM application_people WHERE id = $1 AND account_id IS NOT NULL AND removed_at IS NULL',
      [personId],
    );
    return row ?? null;
  }
}
