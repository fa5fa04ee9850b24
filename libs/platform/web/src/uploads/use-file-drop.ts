import { limits } from '@leerkring/contract';
import { useState, type DragEvent } from 'react';

interface FileDrop {
  /** Files hang over it. */
  over: boolean;
  /** For the element that takes them; a button beside it does the same by keyboard. */
  target: {
    onDragEnter: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
}

/** Takes files that are dropped, also those in folders. */
export function useFileDrop(onFiles: (files: File[]) => void, enabled = true): FileDrop {
  const [over, setOver] = useState(false);
  const take = (event: DragEvent): void => {
    if (!enabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return {
    over,
    target: {
      onDragEnter: take,
      onDragOver: take,
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event) => {
        if (!over) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void filesOf(event.dataTransfer).then((files) => files.length && onFiles(files));
      },
    },
  };
}

/** What hangs over the page is told now or never; what is in a folder comes after. */
async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const files: File[] = [];
  for (const item of items) if (item) await collect(item, files);
  return files;
}

async function collect(item: FileSystemEntry | File, files: File[]): Promise<void> {
  if (files.length >= limits.folderFiles) return;
  if (item instanceof File) files.push(item);
  else if (item.isFile) files.push(await new Promise<File>((resolve, reject) => (item as FileSystemFileEntry).file(resolve, reject)));
  else for (const entry of await entriesOf(item as FileSystemDirectoryEntry)) await collect(entry, files);
}

/** A folder tells its entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    all.push(...some);
    if (!some.length || all.length >= limits.folderFiles) return all;
  }
}
