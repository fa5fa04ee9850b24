import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import type { DocumentVersion } from '../document-version.entity';
import { SharingRepository } from '../sharing/sharing.repository';
import type { Remark } from './remark.entity';
import { audiencesFor } from './remarks.policy';
import { RemarksRepository, type Place } from './remarks.repository';

/** What somebody sees of remarks at one version. */
@Injectable()
export class RemarksOnVersion {
  constructor(
    private readonly access: Access,
    private readonly database: DataSource,
    private readonly sharing: SharingRepository,
    private readonly remarks: RemarksRepository,
  ) {}

  /**
   * Those whose place is found in it, with the words as they stand in it; and those about earlier versions that the actor may see too, without a place.
   * So nobody meets words, or talk about words, of a version that they may not see, unless these stand in this one.
   */
  async of(actor: Actor, version: DocumentVersion): Promise<{ remark: Remark; place: Place | null }[]> {
    if (!(await this.sees(actor, version.id))) return [];
    const [all, places] = [await this.remarks.ofDocument(version.documentId, actor), await this.remarks.places(version.id)];
    const readable = await Promise.all(all.map(async (remark) => this.access.can(actor, 'remark.read', { type: 'remark', id: remark.id })));
    const madeAt = [...new Set(all.map(({ versionId }) => versionId))];
    const seen = new Set((await Promise.all(madeAt.map(async (id) => ((await this.sees(actor, id)) ? [id] : [])))).flat());
    return all
      .filter((remark, index) => readable[index] && (places.has(remark.id) || remark.versionId === version.id || (seen.has(remark.versionId) && remark.number < version.number && !remark.resolvedAt)))
      .map((remark) => ({ remark, place: places.get(remark.id) ?? null }));
  }

  /** In which groups, and for whom there, the actor can write about it. */
  async audiences(actor: Actor, versionId: string): Promise<ReturnType<typeof audiencesFor>> {
    const facts = (await this.sharing.versionFacts([versionId], this.database.manager)).get(versionId)!;
    const audiences = audiencesFor(actor, facts);
    const open = await Promise.all(audiences.map(({ groupId }) => this.access.can(actor, 'group.take_part', { type: 'group', id: groupId })));
    return audiences.filter((_, index) => open[index]);
  }

  sees(actor: Actor, versionId: string): Promise<boolean> {
    return this.access.can(actor, 'document_version.view', { type: 'document_version', id: versionId });
  }
}
