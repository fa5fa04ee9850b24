import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Badge, Button, Dialog, IconButton, formatBytes, formatMoment, toast } from '@leerkring/ui';
import { Copy, Download } from 'lucide-react';
import type { DocumentData, VersionData } from './cases.queries';
import { fileHref } from './file-href';
import { FileSafety, isLetOut } from './file-safety';
import { texts } from './texts';

interface VersionHistoryProps {
  document: DocumentData;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** All versions of a document, newest on top, each to fetch and to check. */
export function VersionHistory({ document, open, onOpenChange }: VersionHistoryProps) {
  const t = useTexts(texts);
  const { name, versions } = document;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t.versionsOf(name)} line={t.versionsLine} closeLabel={t.close}>
      <ol className="versions" reversed>
        {versions.map((version, index) => (
          <Version key={version.id} name={name} version={version} newest={index === 0} />
        ))}
      </ol>
    </Dialog>
  );
}

function Version({ name, version, newest }: { name: string; version: VersionData; newest: boolean }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { id, number, author, createdAt, note, fileName, bytes, sha256, viewerCan } = version;
  const copy = (): void => {
    const copied = navigator.clipboard?.writeText(sha256) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => toast({ text: t.copied, tone: 'moss' }),
      () => toast({ text: t.copyFailed, tone: 'ochre' }),
    );
  };
  return (
    <li className="version">
      <div className="version__words">
        <p className="version__title">
          {t.versionNumber(number)} {newest && <Badge tone="neutral">{t.newest}</Badge>}
        </p>
        {note && <p>{note}</p>}
        <p className="version__line">{t.byOn(author.name, formatMoment(createdAt, { locale }))}</p>
        <p className="version__line">
          {fileName} · {formatBytes(bytes, locale)}
        </p>
        <FileSafety version={version} />
        <p className="version__line version__hash">
          {t.fingerprint} <code title={sha256}>{sha256.slice(0, 12)}…</code>
          <IconButton size="s" label={t.copy} icon={<Copy aria-hidden />} onPress={copy} />
        </p>
      </div>
      {isLetOut(version) && viewerCan.includes('document_version.download') && (
        <Button size="s" icon={<Download aria-hidden />} href={fileHref(id)} download aria-label={t.downloadVersion(name, number)}>
          {t.download}
        </Button>
      )}
    </li>
  );
}
