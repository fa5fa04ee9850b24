import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Badge, Button, Dialog, IconButton, formatBytes, formatMoment, keepFocus, toast } from '@leerkring/ui';
import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import type { DocumentData, VersionData } from './cases.queries';
import { ClassificationMark } from './classification-mark';
import { currentOf } from './current-version';
import { DestroyVersion } from './destroy-version';
import { fileHref } from './file-href';
import { FileSafety, isLetOut } from './file-safety';
import { VersionTells } from './metadata/file-tells';
import { texts as metadataTexts } from './metadata/texts';
import { texts } from './texts';
import { RestoreDocumentVersion } from './versions.queries';

interface VersionHistoryProps {
  document: DocumentData;
  /** Whoever may add a version may make an earlier one the newest again. */
  mayRestore: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** All versions of a document, newest on top, each to fetch and to check; and what is left of those that were destroyed. */
export function VersionHistory({ document, mayRestore, open, onOpenChange }: VersionHistoryProps) {
  const t = useTexts(texts);
  const [destroying, destroy] = useState<VersionData | null>(null);
  const sentence = useErrorSentence();
  const [restore, { error }] = useMutation(RestoreDocumentVersion);
  const { name, versions } = document;
  const bringBack = async ({ id, number }: VersionData): Promise<void> => {
    const { data } = await restore({ variables: { input: { id } } }).catch(() => ({ data: undefined }));
    if (data) toast({ text: t.restored(number, data.restoreDocumentVersion.documentVersion.number), tone: 'moss' });
  };
  const restorable = (version: VersionData): boolean => mayRestore && !version.destroyedAt && isLetOut(version) && version.sha256 !== currentOf(document).sha256;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t.versionsOf(name)} line={t.versionsLine} closeLabel={t.close}>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <ol className="versions" reversed ref={keepFocus} tabIndex={-1} aria-label={t.versionsOf(name)}>
        {versions.map((version) => (
          <Version key={version.id} name={name} version={version} newest={version === currentOf(document)} mayAdd={mayRestore} onDestroy={() => destroy(version)} onRestore={restorable(version) ? () => bringBack(version) : undefined} />
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
  mayAdd: boolean;
  onDestroy: () => void;
  /** Left out where it cannot be restored. */
  onRestore?: () => Promise<void>;
}

function Version({ name, version, newest, mayAdd, onDestroy, onRestore }: VersionProps) {
  const t = useTexts(texts);
  const words = useTexts(metadataTexts);
  const [telling, tell] = useState(false);
  const { language: locale } = useLanguage();
  const { id, number, author, createdAt, note, fileName, bytes, destroyedAt, viewerCan } = version;
  return (
    <li className="version">
      <div className="version__words">
        <p className="version__title">
          {t.versionNumber(number)} {destroyedAt ? <Badge tone="plum">{t.destroyedMark}</Badge> : newest && <Badge tone="neutral">{t.newest}</Badge>} <ClassificationMark {...version} />
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
        {telling && <VersionTells versionId={id} mayRemove={mayAdd && newest} />}
      </div>
      <div className="version__actions">
        {onRestore && (
          <Button size="s" onPress={() => void onRestore()} aria-label={t.restoreVersion(number, name)}>
            {t.restore}
          </Button>
        )}
        {isLetOut(version) && viewerCan.includes('document_version.download') && (
          <Button size="s" icon={<Download aria-hidden />} href={fileHref(id)} download aria-label={t.downloadVersion(name, number)}>
            {t.download}
          </Button>
        )}
        {!destroyedAt && viewerCan.includes('document_version.oversee') && (
          <Button size="s" variant="quiet" onPress={() => tell(!telling)} aria-expanded={telling} aria-label={words.showOf(number, name)}>
            {words.show}
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
