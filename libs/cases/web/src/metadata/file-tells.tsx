import { useMutation, useQuery } from '@apollo/client/react';
import { errorSentences, metadataKinds, type ErrorCode } from '@leerkring/contract';
import { LeerkringError, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, toast } from '@leerkring/ui';
import { useRef } from 'react';
import './metadata.css';
import { DocumentMetadataQuery, RemoveDocumentMetadata, type MetadataData } from './metadata.queries';
import { texts } from './texts';

interface FileTellsProps {
  metadata: MetadataData;
  /** Whoever may add a version may make one without. */
  mayRemove: boolean;
  onRemoved?: () => void;
}

/** What a file tells besides its content, by what it is about; and the way to a version without it. */
export function FileTells({ metadata: { versionId, state, trouble, items, removable }, mayRemove, onRemoved }: FileTellsProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [remove, { loading, error }] = useMutation(RemoveDocumentMetadata);
  const send = async (): Promise<void> => {
    if (loading) return;
    const { data } = await remove({ variables: { input: { id: versionId } } }).catch(() => ({ data: undefined }));
    if (!data) return;
    toast({ text: t.removed(data.removeDocumentMetadata.documentVersion.number), tone: 'moss' });
    onRemoved?.();
  };
  if (state === 'waiting') return <p role="status">{t.reading}</p>;
  if (state === 'unreadable') return <p>{t.notLooked}</p>;
  if (state === 'failed') return <p>{sentence(new LeerkringError(codeOf(trouble)))}</p>;
  if (!items.length) return <p>{t.nothing}</p>;
  return (
    <div className="file-tells">
      <dl className="file-tells__list">
        {metadataKinds.map((kind) => {
          const some = items.filter((item) => item.kind === kind);
          if (!some.length) return null;
          return (
            <div key={kind} className="file-tells__kind">
              <dt>{t.kind(kind)}</dt>
              {some.map(({ name, value, place }) => (
                <dd key={`${name} ${place} ${value}`}>
                  {value} <span className="file-tells__place">{t.standsIn(name, place)}</span>
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
      {error && (
        <Alert tone="ochre" announce="now" title={t.failed}>
          {sentence(error)}
        </Alert>
      )}
      {!removable && <p>{t.stays}</p>}
      {removable && mayRemove && (
        <Button size="s" onPress={() => void send()} busy={loading} busyLabel={t.removing}>
          {t.remove}
        </Button>
      )}
    </div>
  );
}

/** What the file of one version tells, asked for when it is looked at. */
export function VersionTells({ versionId, mayRemove }: { versionId: string; mayRemove: boolean }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { data, error } = useQuery(DocumentMetadataQuery, { variables: { versionId }, fetchPolicy: 'network-only' });
  if (error) return <Alert tone="ochre" title={t.failed}>{sentence(error)}</Alert>;
  if (!data) return <p role="status">{t.reading}</p>;
  return <FileTells metadata={data.documentMetadata} mayRemove={mayRemove} />;
}

interface FilesTellProps {
  /** Null while it is looked for. */
  all: readonly MetadataData[] | null;
  /** What the document of a version is called; empty when there is one only. */
  nameOf: (versionId: string) => string;
  mayRemove: boolean;
  onRemoved: () => void;
}

/** Before sharing: what each file tells. Those that tell nothing are not named, when there are more. */
export function FilesTell({ all, nameOf, mayRemove, onRemoved }: FilesTellProps) {
  const t = useTexts(texts);
  const section = useRef<HTMLElement>(null);
  // The button that was pressed goes with what it was about.
  const removed = (): void => {
    section.current?.focus();
    onRemoved();
  };
  const told = all && (all.length === 1 ? all : all.filter(({ items, state }) => items.length || state === 'failed'));
  return (
    <section className="files-tell" aria-label={t.title} ref={section} tabIndex={-1}>
      <p className="files-tell__title">{t.title}</p>
      {!told && <p>{t.reading}</p>}
      {told?.some(({ items }) => items.length) && <p>{t.line}</p>}
      {told?.length === 0 && <p>{t.nothing}</p>}
      {told?.map((metadata) => (
        <div key={metadata.versionId}>
          {nameOf(metadata.versionId) && <p className="files-tell__document">{nameOf(metadata.versionId)}</p>}
          <FileTells metadata={metadata} mayRemove={mayRemove} onRemoved={removed} />
        </div>
      ))}
    </section>
  );
}

function codeOf(trouble: string | null): ErrorCode {
  return trouble && trouble in errorSentences ? (trouble as ErrorCode) : 'DOCUMENT_METADATA_UNREADABLE';
}
