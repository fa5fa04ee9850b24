import { useTexts } from '@leerkring/platform/web';
import { Status } from '@leerkring/ui';
import { CircleQuestionMark, Hourglass, ShieldAlert, SquareFunction } from 'lucide-react';
import type { VersionData } from './cases.queries';
import { texts } from './texts';
import './case-file.css';

/** What whoever opens a file should know of it: whether somebody looked for viruses, and whether it has macros. Says nothing of a file that is just fine. */
export function FileSafety({ version: { scan, macros } }: { version: Pick<VersionData, 'scan' | 'macros'> }) {
  const t = useTexts(texts);
  if (scan === 'clean' && !macros) return null;
  return (
    <p className="file-safety">
      {scan === 'infected' && (
        <Status tone="plum" icon={<ShieldAlert aria-hidden />}>
          {t.infected}
        </Status>
      )}
      {scan === 'waiting' && (
        <Status tone="ochre" icon={<Hourglass aria-hidden />}>
          {t.beingScanned}
        </Status>
      )}
      {scan === 'not_scanned' && (
        <Status tone="soft" plain icon={<CircleQuestionMark aria-hidden />}>
          {t.notScanned}
        </Status>
      )}
      {macros && (
        <Status tone="ochre" icon={<SquareFunction aria-hidden />}>
          {t.macros}
        </Status>
      )}
    </p>
  );
}

/** Whether its file and words can be had, as far as viruses go. */
export const isLetOut = ({ scan }: Pick<VersionData, 'scan'>): boolean => scan === 'clean' || scan === 'not_scanned';
