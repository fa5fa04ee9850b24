import { Button, FileIcon, IconButton, Link, formatBytes, toast } from '@leerkring/ui';
import { FilePlus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLanguage, useTexts } from '../language';
import { RemoveFile } from './remove-file';
import { texts } from './texts';
import { UploadRows } from './upload-rows';
import './uploaded-files.css';
import type { UploadDoor } from './uploads';
import { useFileDrop } from './use-file-drop';
import { useUploads } from './use-uploads';

export interface UploadedFile {
  id: string;
  fileName: string;
  /** How large it is. */
  bytes: number;
}

interface UploadedFilesProps {
  files: readonly UploadedFile[];
  door: UploadDoor<string>;
  /** What the files are for, as the door names it. */
  place: string;
  /** So many may be there. */
  most: number;
  /** Whether the viewer adds files and takes them away. */
  mayChange: boolean;
  hrefOf: (id: string) => string;
  words: { title: string; none: string; hint: string; tooMany: (most: number) => string };
  /** Resolves when the page shows what arrived. */
  onArrived: () => Promise<unknown>;
  /** Rejects with why not. */
  onRemove: (id: string) => Promise<unknown>;
}

/** Files that are there to save; who may, adds some by button or by dropping them, and takes them away. */
export function UploadedFiles({ files, door, place, most, mayChange, hrefOf, words, onArrived, onRemove }: UploadedFilesProps) {
  const t = useTexts(texts);
  const [leaving, setLeaving] = useState<UploadedFile | null>(null);
  const { uploads, list } = useUploads(door, place);
  const add = (chosen: readonly File[]): void => {
    const room = Math.max(0, most - files.length - list.length);
    if (chosen.length > room) toast({ text: words.tooMany(most), tone: 'ochre' });
    uploads.add({ [door.placeKey]: place }, chosen.slice(0, room));
  };
  const drop = useFileDrop(add, mayChange);
  const arrive = async (_made: string | null, { name }: { name: string }): Promise<void> => {
    await onArrived();
    toast({ text: t.arrived(name), tone: 'moss' });
  };
  return (
    <div className="uploaded-files" data-over={drop.over || undefined} {...drop.target}>
      {files.length > 0 && (
        <ul className="uploaded-files__list" aria-label={words.title} role="list">
          {files.map((file) => (
            <FileRow key={file.id} file={file} href={hrefOf(file.id)} onRemove={mayChange ? () => setLeaving(file) : undefined} />
          ))}
        </ul>
      )}
      <UploadRows uploads={uploads} list={list} onArrived={arrive} />
      {mayChange && <AddFiles line={drop.over ? t.dropHere : `${files.length ? '' : `${words.none} `}${words.hint}`} onChosen={add} />}
      {leaving && <RemoveFile file={leaving} onRemove={onRemove} onDone={() => setLeaving(null)} />}
    </div>
  );
}

function FileRow({ file: { fileName, bytes }, href, onRemove }: { file: UploadedFile; href: string; onRemove: (() => void) | undefined }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <li className="uploaded-files__file">
      <FileIcon fileName={fileName} />
      <Link href={href} download variant="action" aria-label={t.save(fileName)} className="uploaded-files__name">
        {fileName}
      </Link>
      <span className="uploaded-files__size">{formatBytes(bytes, language)}</span>
      {onRemove && <IconButton size="s" label={t.remove(fileName)} icon={<X aria-hidden />} onPress={onRemove} />}
    </li>
  );
}

function AddFiles({ line, onChosen }: { line: string; onChosen: (files: readonly File[]) => void }) {
  const t = useTexts(texts);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="uploaded-files__add">
      <p className="uploaded-files__line">{line}</p>
      <Button icon={<FilePlus aria-hidden />} onPress={() => picker.current?.click()}>
        {t.add}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        onChange={({ currentTarget }) => {
          onChosen([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
