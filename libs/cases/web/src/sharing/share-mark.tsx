import { useTexts } from '@leerkring/platform/web';
import { Badge } from '@leerkring/ui';
import { Lock } from 'lucide-react';
import type { VersionData } from '../cases.queries';
import { useShareWords } from './share-words';
import { texts } from './texts';

/** For the own municipality: who else reads this version now. */
export function ShareMark({ version: { viewerCan, shares } }: { version: VersionData }) {
  const t = useTexts(texts);
  const words = useShareWords();
  if (!viewerCan.includes('document_version.oversee')) {
    return viewerCan.includes('document_version.download') ? null : <p className="share-mark">{t.viewOnly}</p>;
  }
  const running = shares.filter(({ state }) => state === 'approved');
  const asked = shares.some(({ state }) => state === 'proposed');
  return (
    <div className="share-mark">
      {running.map(({ id, audience, groupName, endsAt }) => (
        <span key={id}>{t.sharedUntil(words.audience(audience, groupName), words.day(endsAt))}</span>
      ))}
      {!running.length && !asked && (
        <span className="share-mark__own">
          <Lock aria-hidden /> {t.onlyYou}
        </span>
      )}
      {asked && <Badge tone="ochre">{t.asked}</Badge>}
    </div>
  );
}
