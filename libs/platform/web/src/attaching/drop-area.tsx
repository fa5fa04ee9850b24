import { useTexts } from '../language';
import { useFileDrop } from '../uploads/use-file-drop';
import type { ReactNode } from 'react';
import './attachments.css';
import { texts } from './texts';
import type { Attaching } from './use-attaching';

/** Takes files for what one writes that are dropped anywhere on the form. */
export function DropArea({ attaching, children }: { attaching: Attaching; children: ReactNode }) {
  const t = useTexts(texts);
  const drop = useFileDrop(attaching.add);
  return (
    <div className="attach-drop" {...drop.target}>
      {children}
      {drop.over && <p className="attach-drop__here">{t.dropHere}</p>}
    </div>
  );
}
