import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { DomainError, type Work } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import type { Share } from '../sharing/share.entity';
import { FindingsRepository } from './findings.repository';
import type { FindingType } from './findings.type';
import { personalDataIn } from './personal-data';
import { ShareFinding } from './share-finding.entity';

/** So many characters around a finding are shown. */
const AROUND = 60;

/** What must be looked at before versions are shared: who asks has seen to the right to read them. */
interface Check {
  findings: FindingType[];
  unreadIds: string[];
  waiting: number;
}

/** Looks for what may be about people in the words of versions, and keeps what was decided about it. */
@Injectable()
export class FindingsService {
  constructor(private readonly repository: FindingsRepository) {}

  /** @throws DomainError SHARE_FINDINGS_FULL when there are more than people can look at one by one */
  async check(caseFileId: string, versionIds: readonly string[], manager: EntityManager = this.repository.manager): Promise<Check> {
    const states = await this.repository.states(versionIds, manager);
    const ids = (...wanted: string[]): string[] => states.filter(({ state }) => wanted.includes(state)).map(({ id }) => id);
    const names = await this.repository.names(caseFileId, manager);
    const findings: FindingType[] = [];
    for (const id of ids('ready')) {
      findings.push(...findingsIn(id, await this.repository.parts(id, manager), names));
      if (findings.length > limits.shareFindings) throw new DomainError('SHARE_FINDINGS_FULL');
      // Long documents follow one another: others are answered in between.
      await breathe();
    }
    return { findings, unreadIds: ids('failed', 'unreadable'), waiting: states.filter(({ state, metadata }) => state === 'waiting' || metadata === 'waiting').length };
  }

  /**
   * Keeps with a new share that its proposer lets all findings go along.
   * @throws DomainError SHARE_TEXT_WAITING, SHARE_FINDINGS_OPEN with how many have no decision, SHARE_FINDINGS_FULL
   */
  async keep(work: Work, { id, caseFileId }: Pick<Share, 'id' | 'caseFileId'>, versionIds: readonly string[], kept: readonly string[]): Promise<void> {
    const { findings, waiting } = await this.check(caseFileId, versionIds, work.manager);
    if (waiting) throw new DomainError('SHARE_TEXT_WAITING');
    const open = findings.filter(({ key }) => !kept.includes(key)).length;
    if (open) throw new DomainError('SHARE_FINDINGS_OPEN', { open });
    if (findings.length) await work.manager.insert(ShareFinding, findings.map(({ key, versionId }) => ({ shareId: id, versionId, key })));
  }

  /** What goes along with a share, as its proposer decided. */
  async keptWith({ id, caseFileId }: Pick<Share, 'id' | 'caseFileId'>, versionIds: readonly string[]): Promise<FindingType[]> {
    const kept = await this.repository.keptBy(id);
    if (!kept.size) return [];
    return (await this.check(caseFileId, versionIds)).findings.filter(({ key }) => kept.has(key));
  }
}

function findingsIn(versionId: string, parts: readonly string[], names: readonly string[]): FindingType[] {
  const found = new Map<string, FindingType>();
  for (const [index, body] of parts.entries()) {
    for (const { kind, value, index: at, length } of personalDataIn(body, names)) {
      const key = createHash('sha256').update(`${versionId} ${kind} ${value}`).digest('hex').slice(0, 24);
      const before = found.get(key);
      if (before) before.times += 1;
      else found.set(key, { key, kind, value, times: 1, part: index + 1, versionId, ...around(body, at, length) });
    }
  }
  return [...found.values()];
}

function around(body: string, at: number, length: number): Pick<FindingType, 'before' | 'written' | 'after'> {
  const end = at + length;
  return { before: body.slice(Math.max(0, at - AROUND), at).toWellFormed(), written: body.slice(at, end), after: body.slice(end, end + AROUND).toWellFormed() };
}
