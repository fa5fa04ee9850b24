import { Injectable, type OnModuleInit } from '@nestjs/common';
import { limits, streamOf, type RemarkEvents, type StreamName, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, violates, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { DocumentVersion } from '../document-version.entity';
import { DocumentText } from '../reading/document-text.entity';
import { SharingRepository } from '../sharing/sharing.repository';
import { requireWhole } from '../versions/whole';
import { Letters, locate, type Anchor } from './anchoring';
import { Remark, RemarkAnchor } from './remark.entity';
import { remarkBounds, type AnswerRemarkInput, type EditRemarkInput, type RemarkInput, type WriteRemarkInput } from './remark.type';
import { audiencesFor, remarksPolicy } from './remarks.policy';
import { RemarksRepository } from './remarks.repository';

const remarkRef = (id: string): SubjectRef => ({ type: 'remark', id });
const versionRef = (id: string): SubjectRef => ({ type: 'document_version', id });

type Asked = { part: number | null; at: number; quote: string | null } | null;
type Own = Exclude<keyof RemarkEvents, 'document_version.text_read' | 'remark.carried'>;

/** Remarks about versions of documents; all return the id of the remark, of an answer what it answers. */
@Injectable()
export class RemarksService implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly works: Works,
    private readonly sharing: SharingRepository,
    private readonly remarks: RemarksRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(remarksPolicy);
    this.access.registerFacts('remark', (ids, manager) => this.remarks.facts(ids, manager));
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, DOCUMENT_VERSION_DESTROYED, REMARK_PLACE_UNKNOWN, REMARKS_FULL, INPUT_INVALID */
  async write(actor: Actor, input: WriteRemarkInput): Promise<string> {
    const { versionId, groupId, circle, place, body, clientId } = check(remarkBounds.write, input);
    await this.once(actor, async (work) => {
      // Held until commit: whoever destroys it takes this along.
      const version = await work.manager.findOne(DocumentVersion, { where: { id: versionId }, lock: { mode: 'pessimistic_read' } });
      await requireWhole(work, versionId);
      await work.require('remark.write', versionRef(versionId));
      await work.require('group.take_part', { type: 'group', id: groupId });
      const facts = (await this.sharing.versionFacts([versionId], work.manager)).get(versionId)!;
      if (!audiencesFor(work.actor, facts).some((one) => one.groupId === groupId && one.circle === circle)) throw new DomainError('FORBIDDEN');
      const { documentId } = version!;
      if ((await this.remarks.count(documentId, work.manager)) >= limits.remarks) throw new DomainError('REMARKS_FULL');
      const anchor = await this.anchorOf(work, versionId, place);
      const kind = place ? (place.quote ? 'passage' : 'page') : 'document';
      const remark = { id: uuid(), parentId: null, documentId, versionId, groupId, circle, kind, body, clientId } as const;
      await this.insert(work, remark);
      if (anchor) await work.manager.insert(RemarkAnchor, { remarkId: remark.id, versionId, ...anchor });
      await this.tell(work, 'remark.written', remark);
    });
    return versionId;
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, REMARK_ANSWERS_FULL, INPUT_INVALID */
  async answer(actor: Actor, input: AnswerRemarkInput): Promise<string> {
    const { id: parentId, body, clientId } = check(remarkBounds.answer, input);
    await this.once(actor, async (work) => {
      const parent = await this.remarks.lock(parentId, work.manager);
      await work.require('remark.answer', remarkRef(parentId));
      if ((await this.remarks.answerCount(parentId, work.manager)) >= limits.remarkAnswers) throw new DomainError('REMARK_ANSWERS_FULL');
      const { documentId, versionId, groupId, circle, kind } = parent!;
      await this.insert(work, { id: uuid(), parentId, documentId, versionId, groupId, circle, kind, body, clientId });
      await this.tell(work, 'remark.answered', parent!);
    });
    return parentId;
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, REMARK_CHANGED when it was changed elsewhere first */
  edit(actor: Actor, input: EditRemarkInput): Promise<string> {
    const { id, revision, body } = check(remarkBounds.edit, input);
    return this.change(actor, id, async (work, remark) => {
      await work.require('remark.edit', remarkRef(id));
      if (remark.revision !== revision) throw new DomainError('REMARK_CHANGED', { revision: remark.revision });
      await work.manager.update(Remark, { id }, { body, revision: revision + 1, editedAt: work.now });
      await this.tell(work, 'remark.edited', remark);
    });
  }

  /** Takes the words of an own remark or answer away; answers of others stay. @throws DomainError NOT_FOUND, FORBIDDEN */
  delete(actor: Actor, input: RemarkInput): Promise<string> {
    const { id } = check(remarkBounds.one, input);
    return this.change(actor, id, async (work, remark) => {
      await work.require('remark.delete', remarkRef(id));
      await this.empty(work, remark);
    });
  }

  /** Says that it was dealt with. @throws DomainError NOT_FOUND, FORBIDDEN */
  resolve(actor: Actor, input: RemarkInput): Promise<string> {
    const { id } = check(remarkBounds.one, input);
    return this.change(actor, id, async (work, remark) => {
      await work.require('remark.resolve', remarkRef(id));
      await work.manager.update(Remark, { id }, { resolvedAt: work.now, resolvedById: accountIdOf(actor) });
      await this.tell(work, 'remark.resolved', remark);
    });
  }

  /** Says that it was not dealt with yet. @throws DomainError NOT_FOUND, FORBIDDEN */
  reopen(actor: Actor, input: RemarkInput): Promise<string> {
    const { id } = check(remarkBounds.one, input);
    return this.change(actor, id, async (work, remark) => {
      await work.require('remark.reopen', remarkRef(id));
      await work.manager.update(Remark, { id }, { resolvedAt: null, resolvedById: null });
      await this.tell(work, 'remark.reopened', remark);
    });
  }

  /** Takes all words of somebody out of remarks. Returns how many there were. */
  async forget(work: Work, authorId: string): Promise<number> {
    const own = await this.remarks.standingOf(authorId, work.manager);
    for (const remark of own) await this.empty(work, remark);
    return own.length;
  }

  private async empty(work: Work, remark: Remark): Promise<void> {
    await work.manager.update(Remark, { id: remark.id }, { body: '', deletedAt: work.now });
    await this.tell(work, 'remark.deleted', remark);
  }

  private async insert(work: Work, remark: Pick<Remark, 'id' | 'parentId' | 'documentId' | 'versionId' | 'groupId' | 'circle' | 'kind' | 'body' | 'clientId'>): Promise<void> {
    const fresh = { revision: 1, createdAt: work.now, editedAt: null, resolvedAt: null, resolvedById: null, deletedAt: null };
    await work.manager.insert(Remark, { ...remark, ...fresh, authorId: accountIdOf(work.actor) });
  }

  /** Where in the words of a version somebody's choice stands. */
  private async anchorOf(work: Work, versionId: string, place: Asked): Promise<(Anchor & { endPart: number }) | null> {
    if (!place) return null;
    const text = await work.manager.findOneBy(DocumentText, { versionId });
    if (text?.state !== 'ready') throw new DomainError('REMARK_PLACE_UNKNOWN');
    const letters = new Letters(await this.remarks.bodies(versionId, work.manager));
    const found = place.quote ? locate(letters, { ...place, quote: place.quote }) : text.unit === 'passage' || place.part === null ? null : letters.whole(place.part);
    if (!found) throw new DomainError('REMARK_PLACE_UNKNOWN');
    return { ...found, endPart: letters.endOf(found) };
  }

  private async change(actor: Actor, id: string, act: (work: Work, remark: Remark) => Promise<void>): Promise<string> {
    return this.works.run(actor, async (work) => {
      const remark = await this.remarks.lock(id, work.manager);
      if (!remark) throw new DomainError('NOT_FOUND');
      await act(work, remark);
      return remark.parentId ?? id;
    });
  }

  /** Sending twice stores once. */
  private async once(actor: Actor, act: (work: Work) => Promise<void>): Promise<void> {
    try {
      await this.works.run(actor, act);
    } catch (error) {
      if (!violates(error, 'uq_remarks_author_id_client_id')) throw error;
    }
  }

  /** To the delegation, of what is written in its own group; what other groups write is told to nobody but their author's own screens: theirs ask again by themselves. */
  private async tell(work: Work, name: Own, { id, parentId, documentId, groupId, ...remark }: Pick<Remark, 'id' | 'parentId' | 'documentId' | 'groupId'> & Partial<Pick<Remark, 'authorId'>>): Promise<void> {
    const [owner] = await work.manager.query<{ id: string; groupId: string }[]>('SELECT c.id, c.group_id AS "groupId" FROM documents d JOIN case_files c ON c.id = d.case_file_id WHERE d.id = $1', [documentId]);
    const stream: StreamName = owner!.groupId === groupId ? streamOf('case_documents', owner!.id) : streamOf('account', work.actor.accountId ?? remark.authorId!);
    work.record(name, { caseFileId: owner!.id, documentId, remarkId: parentId ?? id }, stream, remarkRef(parentId ?? id));
  }
}
