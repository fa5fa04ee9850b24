import { limits, type Classification } from '@leerkring/contract';
import { useFileDrop, useLanguage, useTexts, useUploads } from '@leerkring/platform/web';
import { Button, Dialog, FieldError, IconButton, TextField, formatBytes } from '@leerkring/ui';
import { FolderUp, Upload, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CaseFileData } from '../cases.queries';
import { texts } from '../texts';
import { ChooseClassification } from './choose-classification';
import { documentDoor } from './document-door';
import './uploads.css';

interface AddFilesProps {
  caseFile: CaseFileData;
  /** The document that gets a new version; without it every file becomes a document. */
  document?: { id: string; name: string };
  /** Files that were dropped on the page. */
  dropped?: readonly File[];
  onClose: () => void;
}

/** Chooses files to send, by button or by dropping them; says what is too large before anything is sent. Mount it to open it. */
export function AddFiles({ caseFile, document, dropped = [], onClose }: AddFilesProps) {
  const t = useTexts(texts);
  const [files, setFiles] = useState<readonly File[]>(dropped);
  const [note, setNote] = useState('');
  const [classification, setClassification] = useState<Classification>('group');
  const [missing, setMissing] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const folderPicker = useRef<HTMLInputElement>(null);
  const { uploads } = useUploads(documentDoor, caseFile.id);
  const choose = (chosen: readonly File[]): void => setFiles(document ? chosen.slice(0, 1) : [...files, ...chosen]);
  const drop = useFileDrop(choose);
  const send = (): void => {
    const fitting = files.filter(fits);
    setMissing(!fitting.length);
    if (!fitting.length) return;
    uploads.add({ caseFileId: caseFile.id, documentId: document?.id, note: note.trim() || undefined, classification }, fitting);
    onClose();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" onPress={send}>
        {document ? t.addVersion : t.add}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={document ? t.newVersionOf(document.name) : t.addDocument} line={t.audienceOf(caseFile.group.name)} closeLabel={t.close} footer={footer}>
      <div className="drop" data-over={drop.over || undefined} {...drop.target}>
        <p>{drop.over ? t.dropHere : document ? t.dropOrChooseOne : t.dropOrChoose}</p>
        <Button icon={<Upload aria-hidden />} onPress={() => picker.current?.click()} autoFocus>
          {document ? t.chooseOne : t.choose}
        </Button>
        {!document && (
          <Button variant="quiet" icon={<FolderUp aria-hidden />} onPress={() => folderPicker.current?.click()}>
            {t.chooseFolder}
          </Button>
        )}
        <p className="drop__limit">{t.limit}</p>
        <input
          ref={picker}
          type="file"
          hidden
          multiple={!document}
          onChange={({ currentTarget }) => {
            choose([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        <input
          ref={(element) => {
            // React knows no such attribute.
            element?.setAttribute('webkitdirectory', '');
            folderPicker.current = element;
          }}
          type="file"
          hidden
          aria-label={t.chooseFolder}
          onChange={({ currentTarget }) => {
            choose([...(currentTarget.files ?? [])].slice(0, limits.folderFiles));
            currentTarget.value = '';
          }}
        />
      </div>
      {files.length > 0 && <Chosen files={files} onLeaveOut={(file) => setFiles(files.filter((one) => one !== file))} />}
      {missing && !files.some(fits) && (
        <div role="alert">
          <FieldError>{t.nothingChosen}</FieldError>
        </div>
      )}
      <ChooseClassification value={classification} onChange={setClassification} />
      {document && <TextField label={t.note} optional={t.optional} description={t.noteHint} value={note} onChange={setNote} maxLength={limits.note} />}
    </Dialog>
  );
}

function fits({ size, name }: File): boolean {
  return size <= limits.fileBytes && name.length <= limits.fileName;
}

function Chosen({ files, onLeaveOut }: { files: readonly File[]; onLeaveOut: (file: File) => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <ul className="chosen" aria-label={t.chosen} role="list">
      {files.map((file, index) => (
        <li key={index} className="chosen__file">
          <div className="chosen__words">
            <strong>{file.name}</strong> <span>{formatBytes(file.size, language)}</span>
            {!fits(file) && <FieldError>{file.size > limits.fileBytes ? t.tooLarge(formatBytes(file.size, language)) : t.nameTooLong(limits.fileName)}</FieldError>}
          </div>
          <IconButton label={t.leaveOut(file.name)} icon={<X aria-hidden />} onPress={() => onLeaveOut(file)} />
        </li>
      ))}
    </ul>
  );
}
