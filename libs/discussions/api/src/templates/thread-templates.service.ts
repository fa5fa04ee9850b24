import { Injectable } from '@nestjs/common';
import { limits, threadSubjects, type EventName, type Permission, type SubjectRef, type ThreadSubjectRef } from '@leerkring/contract';
import type { GroupFacts } from '@leerkring/groups/api';
import { Access, DomainError, Works, check, violates, type Actor, type KnownFacts, type Work } from '@leerkring/platform/api';
import { TermsLoader } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';
import { threadSubject } from '../discussions.inputs';
import { ThreadSubjects } from '../thread-subjects';
import { changedTemplate, newTemplate, ofTemplate, type AddThreadTemplateInput, type UpdateThreadTemplateInput } from './templates.inputs';
import { TemplatesRepository } from './templates.repository';
import { ThreadTemplate } from './thread-template.entity';

const trackRef = (id: string): SubjectRef => ({ type: 'track', id });

/** Beginnings of threads: kept by the facilitators of a track, offered to whoever may start a thread in it. */
@Injectable()
export class ThreadTemplates {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly subjects: ThreadSubjects,
    private readonly repository: TemplatesRepository,
    private readonly terms: TermsLoader,
  ) {}

  /**
   * What a thread about this can begin with, by name.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID
   */
  async offeredFor(actor: Actor, asked: ThreadSubjectRef): Promise<ThreadTemplate[]> {
    const subject = check(threadSubject, asked);
    await this.access.require(actor, threadSubjects[subject.type], subject);
    const trackId = await this.trackAround(subject);
    return trackId ? this.repository.ofTrack(trackId) : [];
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, INPUT_TOO_LONG, THREAD_TEMPLATES_FULL, THREAD_TEMPLATE_NAME_TAKEN */
  async add(actor: Actor, input: AddThreadTemplateInput): Promise<ThreadTemplate> {
    const { trackId, ...content } = check(newTemplate, input);
    return this.withName(
      this.works.run(actor, async (work) => {
        await work.require('thread_template.add', trackRef(trackId));
        if ((await this.repository.lockCount(trackId, work.manager)) >= limits.threadTemplates) throw new DomainError('THREAD_TEMPLATES_FULL');
        await this.requireTerms(content.termIds);
        const template: ThreadTemplate = { id: uuid(), trackId, ...content, createdAt: work.now, editedAt: null, archivedAt: null };
        await work.manager.insert(ThreadTemplate, template);
        return this.tell(work, template, 'thread_template.added');
      }),
    );
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, INPUT_TOO_LONG, THREAD_TEMPLATE_NAME_TAKEN */
  async update(actor: Actor, input: UpdateThreadTemplateInput): Promise<ThreadTemplate> {
    const { id, ...content } = check(changedTemplate, input);
    return this.withName(
      this.change(actor, id, 'thread_template.update', async (work, template) => {
        if (template.archivedAt) throw new DomainError('NOT_FOUND');
        await this.requireTerms(content.termIds);
        const changed = { ...content, editedAt: work.now };
        await work.manager.update(ThreadTemplate, { id }, changed);
        return this.tell(work, { ...template, ...changed }, 'thread_template.updated');
      }),
    );
  }

  /**
   * Nobody is offered it any more; threads that began with it stay as they are. Doing it again changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  async archive(actor: Actor, input: { id: string }): Promise<ThreadTemplate> {
    const { id } = check(ofTemplate, input);
    return this.change(actor, id, 'thread_template.archive', async (work, template) => {
      if (template.archivedAt) {
        work.silently('it was put away already');
        return template;
      }
      await work.manager.update(ThreadTemplate, { id }, { archivedAt: work.now });
      return this.tell(work, { ...template, archivedAt: work.now }, 'thread_template.archived');
    });
  }

  private change(actor: Actor, id: string, right: Permission, task: (work: Work, template: ThreadTemplate) => Promise<ThreadTemplate>): Promise<ThreadTemplate> {
    return this.works.run(actor, async (work) => {
      const template = await this.repository.lock(id, work.manager);
      // Tracks are public and their templates are not: they are for who writes about the track.
      if (!template || !(await this.access.can(actor, 'track.discuss', trackRef(template.trackId)))) throw new DomainError('NOT_FOUND');
      await work.require(right, trackRef(template.trackId));
      return task(work, template);
    });
  }

  /** Word to those who look at the page of the track: ids only. */
  private tell(work: Work, template: ThreadTemplate, name: Extract<EventName, `thread_template.${string}`>): ThreadTemplate {
    work.record(name, { trackId: template.trackId, threadTemplateId: template.id }, 'network', trackRef(template.trackId));
    return template;
  }

  private async requireTerms(termIds: readonly string[]): Promise<void> {
    const terms = await this.terms.loadAll(termIds);
    if (terms.length < termIds.length) throw new DomainError('INPUT_INVALID', { fields: { termIds: 'unknown' } });
  }

  private async trackAround(subject: ThreadSubjectRef): Promise<string | null> {
    if (subject.type === 'track') return subject.id;
    const groupId = await this.subjects.groupOf(subject);
    const known: KnownFacts = new Map();
    if (groupId) await this.access.learn([{ type: 'group', id: groupId }], undefined, known);
    return (known.get(`group:${groupId}`) as GroupFacts | undefined)?.trackId ?? null;
  }

  private async withName(stored: Promise<ThreadTemplate>): Promise<ThreadTemplate> {
    return stored.catch((error: unknown) => {
      throw violates(error, 'uq_thread_templates_name') ? new DomainError('THREAD_TEMPLATE_NAME_TAKEN') : error;
    });
  }
}
