import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DocumentVersion } from '../document-version.entity';
import { Share } from '../sharing/share.entity';

/** That who proposed a share looked at this finding and lets it go along. Of the finding itself only its key: what it says stands in the words of the version. */
@Entity('share_findings')
@Check('ck_share_findings_key', 'char_length(key) = 24')
export class ShareFinding {
  @ForeignKey(() => Share)
  @PrimaryColumn('uuid')
  shareId: string;

  /** When it is destroyed, what was decided about its words goes too. */
  @Index()
  @ForeignKey(() => DocumentVersion)
  @Column('uuid')
  versionId: string;

  @PrimaryColumn('text')
  key: string;
}
