import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Share } from '../sharing/share.entity';

/** That who proposed a share looked at this finding and lets it go along. Of the finding itself only its key: what it says stands in the words of the version. */
@Entity('share_findings')
@Check('ck_share_findings_key', 'char_length(key) = 24')
export class ShareFinding {
  @ForeignKey(() => Share)
  @PrimaryColumn('uuid')
  shareId: string;

  @PrimaryColumn('text')
  key: string;
}
