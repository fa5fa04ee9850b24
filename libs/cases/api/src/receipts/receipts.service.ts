import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf, type Permission, type ReceiptEvents, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, membershipOf, type Actor, type Work } from '@leerkring/platform/api';
import { DataSource, In } from 'typeorm';
import { requireWhole } from '../versions/whole';
import { ReadConfirmation, ReadRequest } from './read-request.entity';
import { receiptsPolicy } from './receipts.policy';
import { receiptBounds, type AskReadingInput, type ReadingInput } from './receipts.type';

const versionRef = (id: string): SubjectRef => ({ type: 'document_version', id });

/** Who said to have read a version: by name in the group of its case, elsewhere by municipality. */
export interface Readers {
  here: ReadConfirmation[];
  elsewhere: { organisationId: string | null; count: number }[];
}

/** Read receipts where a municipality asks for them; all return the id of the version. */
@Injectable()
export class ReceiptsService implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly works: Works,
    private readonly database: DataSource,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(receiptsPolicy);
  }

  /** Asks, or asks for another last day. @throws DomainError NOT_FOUND, FORBIDDEN, DOCUMENT_VERSION_DESTROYED */
  ask(actor: Actor, input: AskReadingInput): Promise<string> {
    const { versionId, dueOn } = check(receiptBounds.ask, input);
    return this.change(actor, versionId, 'read_request.ask', async (work) => {
      const set = 'INSERT INTO read_requests (version_id, asked_by_id, asked_at, due_on) VALUES ($1, $2, $3, $4) ON CONFLICT (version_id) DO UPDATE SET due_on = excluded.due_on';
      await work.manager.query(set, [versionId, accountIdOf(actor), work.now, dueOn]);
      await this.tell(work, 'read_request.asked', versionId);
    });
  }

  /** Asks no more; what was confirmed stays known. @throws DomainError NOT_FOUND, FORBIDDEN, DOCUMENT_VERSION_DESTROYED */
  withdraw(actor: Actor, input: ReadingInput): Promise<string> {
    const { versionId } = check(receiptBounds.one, input);
    return this.change(actor, versionId, 'read_request.withdraw', async (work) => {
      const { affected } = await work.manager.delete(ReadRequest, { versionId });
      if (!affected) return work.silently('it was not asked any more');
      await this.tell(work, 'read_request.withdrawn', versionId);
    });
  }

  /** The actor has read it; saying so again changes nothing. @throws DomainError NOT_FOUND, FORBIDDEN, READ_REQUEST_ENDED, DOCUMENT_VERSION_DESTROYED */
  confirm(actor: Actor, input: ReadingInput): Promise<string> {
    const { versionId } = check(receiptBounds.one, input);
    return this.change(actor, versionId, 'read_request.confirm', async (work) => {
      if (!(await work.manager.existsBy(ReadRequest, { versionId }))) throw new DomainError('READ_REQUEST_ENDED');
      const confirmation = { versionId, accountId: accountIdOf(actor), confirmedAt: work.now };
      const { raw } = await work.manager.createQueryBuilder().insert().into(ReadConfirmation).values(confirmation).orIgnore().returning('account_id').execute();
      if (!(raw as unknown[]).length) return work.silently('it was confirmed already');
      await this.tell(work, 'read_request.confirmed', versionId);
    });
  }

  async requests(versionIds: readonly string[]): Promise<Map<string, ReadRequest>> {
    const rows = await this.database.manager.findBy(ReadRequest, { versionId: In([...versionIds]) });
    return new Map(rows.map((row) => [row.versionId, row]));
  }

  async ownConfirmations(accountId: string, versionIds: readonly string[]): Promise<Map<string, ReadConfirmation>> {
    const rows = await this.database.manager.findBy(ReadConfirmation, { accountId, versionId: In([...versionIds]) });
    return new Map(rows.map((row) => [row.versionId, row]));
  }

  /** Nothing for who may not see it. */
  async readers(actor: Actor, versionId: string): Promise<Readers | null> {
    if (!(await this.access.can(actor, 'read_request.oversee', versionRef(versionId)))) return null;
    const rows = await this.database.query<(ReadConfirmation & { organisationId: string | null; here: boolean })[]>(
      `SELECT r.version_id AS "versionId", r.account_id AS "accountId", r.confirmed_at AS "confirmedAt", a.organisation_id AS "organisationId",
         EXISTS (SELECT FROM memberships m WHERE m.account_id = a.id AND m.group_id = c.group_id AND m.ended_at IS NULL) AS here
       FROM read_confirmations r JOIN accounts a ON a.id = r.account_id JOIN document_versions v ON v.id = r.version_id JOIN documents d ON d.id = v.document_id JOIN case_files c ON c.id = d.case_file_id
       WHERE r.version_id = $1 ORDER BY r.confirmed_at, r.account_id`,
      [versionId],
    );
    const elsewhere = [...Map.groupBy(rows.filter(({ here }) => !here), ({ organisationId }) => organisationId)];
    return { here: rows.filter(({ here }) => here), elsewhere: elsewhere.map(([organisationId, people]) => ({ organisationId, count: people.length })) };
  }

  private async change(actor: Actor, versionId: string, permission: Permission, act: (work: Work) => Promise<void>): Promise<string> {
    await this.works.run(actor, async (work) => {
      await requireWhole(work, versionId);
      await work.require(permission, versionRef(versionId));
      await act(work);
    });
    return versionId;
  }

  /** To the delegation; of a reader outside its group it hears no name, so that goes to their own screens only. */
  private async tell(work: Work, name: keyof ReceiptEvents, versionId: string): Promise<void> {
    const text = 'SELECT d.case_file_id AS "caseFileId", c.group_id AS "groupId" FROM document_versions v JOIN documents d ON d.id = v.document_id JOIN case_files c ON c.id = d.case_file_id WHERE v.id = $1';
    const [{ caseFileId, groupId }] = (await work.manager.query<{ caseFileId: string; groupId: string }[]>(text, [versionId])) as [{ caseFileId: string; groupId: string }];
    const stream = membershipOf(work.actor, groupId) ? streamOf('case_documents', caseFileId) : streamOf('account', accountIdOf(work.actor));
    work.record(name, { caseFileId, versionId }, stream, versionRef(versionId));
  }
}
