import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Badge, Button, Dialog, IconButton, formatBytes, formatMoment, toast } from '@leerkring/ui';
import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import type { DocumentData, VersionData } from './cases.queries';
import { currentOf } from './current-version';
import { DestroyVersion } from './destroy-version';
import { fileHref } from './file-href';
import { FileSafety, isLetOut } from './file-safety';
import { texts } from './texts';

interface VersionHistoryProps {
  document: DocumentData;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** All versions of a document, newest on top, each to fetch and to check; and what is left of those that were destroyed. */
export function VersionHistory({ document, open, onOpenChange }: VersionHistoryProps) {
  const t = useTexts(texts);
  const [destroying, destroy] = useState<VersionData | null>(null);
  const { name, versions } = document;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t.versionsOf(name)} line={t.versionsLine} closeLabel={t.close}>
      <ol className="versions" reversed>
        {versions.map((version) => (
          <Version key={version.id} name={name} version={version} newest={version === currentOf(document)} onDestroy={() => destroy(version)} />
        ))}
      </ol>
      {destroying && <DestroyVersion document={document} version={destroying} onClose={() => destroy(null)} />}
    </Dialog>
  );
}

interface VersionProps {
  name: string;
  version: VersionData;
  newest: boolean;
  onDestroy: () => void;
}

function Version({ name, version, newest, onDestroy }: VersionProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { id, number, author, createdAt, note, fileName, bytes, destroyedAt, viewerCan } = version;
  return (
    <li className="version">
      <div className="version__words">
        <p className="version__title">
          {t.versionNumber(number)} {destroyedAt ? <Badge tone="plum">{t.destroyedMark}</Badge> : newest && <Badge tone="neutral">{t.newest}</Badge>}
        </p>
        {note && <p>{note}</p>}
        <p className="version__line">{t.byOn(author.name, formatMoment(createdAt, { locale }))}</p>
        {destroyedAt ? (
          <Destroyed version={version} />
        ) : (
          <p className="version__line">
            {fileName} · {formatBytes(bytes, locale)}
          </p>
        )}
        {!destroyedAt && <FileSafety version={version} />}
        <Fingerprint sha256={version.sha256} />
      </div>
      <div className="version__actions">
        {isLetOut(version) && viewerCan.includes('document_version.download') && (
          <Button size="s" icon={<Download aria-hidden />} href={fileHref(id)} download aria-label={t.downloadVersion(name, number)}>
            {t.download}
          </Button>
        )}
        {viewerCan.includes('document_version.destroy') && (
          <Button size="s" variant="quiet" onPress={onDestroy} aria-label={t.destroyVersion(number, name)}>
            {t.destroy}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Who destroyed it, when and why. */
function Destroyed({ version: { destroyedAt, destroyedBy, destroyedReason } }: { version: VersionData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <>
      {destroyedBy && destroyedAt && <p className="version__line">{t.destroyedBy(destroyedBy.name, formatMoment(destroyedAt, { locale }))}</p>}
      {destroyedReason && <p className="version__line">{t.destroyedWhy(destroyedReason)}</p>}
    </>
  );
}

function Fingerprint({ sha256 }: { sha256: string }) {
  const t = useTexts(texts);
  const copy = (): void => {
    const copied = navigator.clipboard?.writeText(sha256) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => toast({ text: t.copied, tone: 'moss' }),
      () => toast({ text: t.copyFailed, tone: 'ochre' }),
    );
  };
  return (
    <p className="version__line version__hash">
      {t.fingerprint} <code title={sha256}>{sha256.slice(0, 12)}…</code>
      <IconButton size="s" label={t.copy} icon={<Copy aria-hidden />} onPress={copy} />
    </p>
  );
}
