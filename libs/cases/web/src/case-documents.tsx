import { UploadRows, useFileDrop, useLanguage, useTexts, useUploads } from '@leerkring/platform/web';
import { Button, EmptyState, FileIcon, IconButton, Link, Section, Table, extensionOf, formatBytes, formatMoment, toast } from '@leerkring/ui';
import { Download, FileUp, History, Share2 } from 'lucide-react';
import { useState } from 'react';
import './case-file.css';
import type { CaseFileData, DocumentData } from './cases.queries';
import { ClassificationMark } from './classification-mark';
import { currentOf } from './current-version';
import { fileHref } from './file-href';
import { FileSafety, isLetOut } from './file-safety';
import { ProposeShareDialog } from './sharing/propose-share';
import { ShareMark } from './sharing/share-mark';
import { texts as sharingTexts } from './sharing/texts';
import { texts } from './texts';
import { AddFiles } from './uploads/add-files';
import { documentDoor } from './uploads/document-door';
import { VersionHistory } from './version-history';

interface CaseDocumentsProps {
  caseFile: CaseFileData;
  /** A file became this version: resolves when the case shows it. */
  onArrived: (versionId: string | null) => Promise<void>;
  /** Where a version is read. */
  hrefOf: (versionId: string) => string;
}

/** The documents of a case with their versions, and the files that are under way; who may add some can drop them here. */
export function CaseDocuments({ caseFile, onArrived, hrefOf }: CaseDocumentsProps) {
  const t = useTexts(texts);
  const [adding, setAdding] = useState<{ dropped?: File[]; document?: DocumentData } | null>(null);
  const words = useTexts(sharingTexts);
  const [sharing, setSharing] = useState<string | null>(null);
  const mayAdd = caseFile.viewerCan.includes('document_version.add');
  const mayShare = caseFile.viewerCan.includes('share.propose');
  const { uploads, list } = useUploads(documentDoor, caseFile.id);
  const drop = useFileDrop((dropped) => setAdding({ dropped }), mayAdd);
  const { documents, organisation } = caseFile;
  const arrive = async (versionId: string | null, { name }: { name: string }): Promise<void> => {
    await onArrived(versionId);
    toast({ text: t.arrived(name), tone: 'moss' });
  };
  return (
    <div className="case-documents" data-over={drop.over || undefined} {...drop.target}>
      <Section title={t.documents} look="section" count={documents.length || undefined} rule={documents.length ? 'none' : 'below'} action={mayShare && documents.length > 1 && <Button size="s" onPress={() => setSharing('all')}>{words.shareAll}</Button>}>
        <UploadRows uploads={uploads} list={list} onArrived={arrive} />
        {documents.length > 0 ? (
          <DocumentTable documents={documents} hrefOf={hrefOf} onNewVersion={mayAdd ? (document) => setAdding({ document }) : undefined} onShare={mayShare ? ({ id }) => setSharing(id) : undefined} />
        ) : (
          <EmptyState title={t.noDocuments}>{mayAdd ? t.noDocumentsMayAdd : t.noDocumentsYet(organisation.name)}</EmptyState>
        )}
      </Section>
      {drop.over && <p className="case-documents__drop">{t.dropHere}</p>}
      {sharing && <ProposeShareDialog caseFile={caseFile} document={sharing === 'all' ? undefined : documents.find(({ id }) => id === sharing)} onClose={() => setSharing(null)} />}
      {adding && <AddFiles {...adding} caseFile={caseFile} onClose={() => setAdding(null)} />}
    </div>
  );
}

interface DocumentTableProps {
  documents: DocumentData[];
  hrefOf: (versionId: string) => string;
  /** Given to who may add versions. */
  onNewVersion?: (document: DocumentData) => void;
  /** Given to who may propose to share them. */
  onShare?: (document: DocumentData) => void;
}

function DocumentTable({ documents, hrefOf, onNewVersion, onShare }: DocumentTableProps) {
  const t = useTexts(texts);
  const [shown, setShown] = useState<string | null>(null);
  const history = documents.find(({ id }) => id === shown);
  const version = (document: DocumentData) => <VersionCell document={document} onHistory={() => setShown(document.id)} onNewVersion={onNewVersion} onShare={onShare} />;
  return (
    <>
      <Table
        caption={t.documents}
        hideCaption
        rows={documents}
        rowId={({ id }) => id}
        columns={[
          { id: 'document', label: t.document, heads: true, cell: (document) => <DocumentName document={document} href={hrefOf(currentOf(document).id)} /> },
          { id: 'version', label: t.version, cell: version },
        ]}
      />
      {history && <VersionHistory document={history} mayRestore={Boolean(onNewVersion)} open onOpenChange={() => setShown(null)} />}
    </>
  );
}

function DocumentName({ document, href }: { document: DocumentData; href: string }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const version = currentOf(document);
  const { fileName, bytes, author, createdAt, destroyedAt } = version;
  if (destroyedAt) {
    return (
      <div className="document">
        <FileIcon fileName={document.name} />
        <div className="document__words">
          <div className="document__name">{document.name}</div>
          <div className="document__line">{t.allDestroyed}</div>
        </div>
      </div>
    );
  }
  const facts = [extensionOf(fileName), formatBytes(bytes, locale), t.byOn(author.name, formatMoment(createdAt, { locale, time: false }))];
  return (
    <div className="document">
      <FileIcon fileName={fileName} />
      <div className="document__words">
        <div className="document__name">
          <Link href={href} aria-label={t.read(document.name)}>
            {document.name}
          </Link>
        </div>
        <div className="document__line">{facts.filter(Boolean).join(' · ')}</div>
        <ClassificationMark {...version} />
        <FileSafety version={version} />
        <ShareMark version={version} />
      </div>
    </div>
  );
}

interface VersionCellProps {
  document: DocumentData;
  onHistory: () => void;
  onNewVersion?: (document: DocumentData) => void;
  onShare?: (document: DocumentData) => void;
}

function VersionCell({ document, onHistory, onNewVersion, onShare }: VersionCellProps) {
  const t = useTexts(texts);
  const words = useTexts(sharingTexts);
  const { name } = document;
  const newest = currentOf(document);
  const { id, number, viewerCan, destroyedAt } = newest;
  return (
    <div className="document__version">
      <Button size="s" icon={<History aria-hidden />} onPress={onHistory} aria-label={t.history(name, number)}>
        {t.versionShort(number)}
      </Button>
      {isLetOut(newest) && viewerCan.includes('document_version.download') && <IconButton label={t.downloadOf(name)} icon={<Download aria-hidden />} href={fileHref(id)} download />}
      {onNewVersion && <IconButton label={t.newVersionOf(name)} icon={<FileUp aria-hidden />} onPress={() => onNewVersion(document)} />}
      {onShare && !destroyedAt && <IconButton label={words.shareOf(name)} icon={<Share2 aria-hidden />} onPress={() => onShare(document)} />}
    </div>
  );
}
