import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, FileIcon, Link, formatBytes, formatMoment } from '@leerkring/ui';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { ClassificationMark } from '../classification-mark';
import { fileHref } from '../file-href';
import { FileSafety, isLetOut } from '../file-safety';
import { Readings } from './readings';
import { useShareWords } from './share-words';
import type { ShareData, SharedVersionData } from './sharing.queries';
import { texts } from './texts';

/** What is shared, with whom, for what and until when. */
export function ShareTerms({ share: { audience, groupName, purpose, endsAt, mayDownload } }: { share: ShareData }) {
  const t = useTexts(texts);
  const words = useShareWords();
  const terms = [
    [t.withWhom, words.audience(audience, groupName)],
    [t.purpose, purpose],
    [t.until, words.day(endsAt)],
    [t.howRead, mayDownload ? t.mayDownload : t.mayView],
  ] as const;
  return (
    <dl className="share-terms">
      {terms.map(([name, said]) => said && (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What happened with it, and who decides while nobody did. */
export function ShareStory({ share }: { share: ShareData }) {
  const t = useTexts(texts);
  const words = useShareWords();
  const { language: locale } = useLanguage();
  const { state, proposedBy, proposedAt, decidedBy, approvedAt, refusedAt, endedBy, retractedAt, withdrawnAt, keptAt, reason, deciders, coordinatorDecides } = share;
  const at = (moment: string): string => formatMoment(moment, { locale });
  const decides = deciders.length ? (coordinatorDecides ? t.coordinatorDecides : t.delegationDecides)(words.names(deciders)) : t.nobodyDecides;
  return (
    <div className="share-story">
      <p>{keptAt ? t.kept(words.day(keptAt)) : t.proposedBy(proposedBy.name, at(proposedAt))}</p>
      {decidedBy && approvedAt && <p>{t.approvedBy(decidedBy.name, at(approvedAt))}</p>}
      {decidedBy && refusedAt && <p>{t.refusedBy(decidedBy.name, at(refusedAt))}</p>}
      {endedBy && retractedAt && <p>{t.retractedBy(endedBy.name, at(retractedAt))}</p>}
      {endedBy && withdrawnAt && <p>{t.withdrawnBy(endedBy.name, at(withdrawnAt))}</p>}
      {reason && <p>{t.reason(reason)}</p>}
      {state === 'expired' && <p>{t.expiredLine}</p>}
      {state === 'proposed' && <p>{decides}</p>}
    </div>
  );
}

/**
 * One version as its readers see it: what it is, where it is read, and its file where they may have it.
 * @param href of the page where it is read
 */
export function SharedVersion({ version, href }: { version: SharedVersionData; href: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [readings, showReadings] = useState(false);
  const { id, number, fileName, bytes, sha256, note, destroyedAt, document, viewerCan } = version;
  return (
    <div className="shared-version">
      <FileIcon fileName={fileName} />
      <div className="shared-version__words">
        <div className="shared-version__name">
          {isLetOut(version) ? (
            <Link href={href} aria-label={t.readOf(document.name)}>
              {document.name}
            </Link>
          ) : (
            document.name
          )}{' '}
          <ClassificationMark {...version} />
        </div>
        <div className="shared-version__line">
          {t.versionOf(number)} · {formatBytes(bytes, language)} · <code title={sha256}>{sha256.slice(0, 12)}…</code>
        </div>
        {note && <div className="shared-version__line">{note}</div>}
        {destroyedAt && <div className="shared-version__line">{t.destroyed}</div>}
        {!destroyedAt && <FileSafety version={version} />}
        {!destroyedAt && !viewerCan.includes('document_version.download') && <div className="shared-version__line">{t.viewOnly}</div>}
      </div>
      {viewerCan.includes('document_version.oversee') && (
        <Button size="s" onPress={() => showReadings(true)} aria-label={t.readingsOf(document.name, number)}>
          {t.readings}
        </Button>
      )}
      {isLetOut(version) && viewerCan.includes('document_version.download') && (
        <Button size="s" icon={<Download aria-hidden />} href={fileHref(id)} download aria-label={t.openOf(document.name)}>
          {t.open}
        </Button>
      )}
      {readings && <Readings name={document.name} version={version} onClose={() => showReadings(false)} />}
    </div>
  );
}
