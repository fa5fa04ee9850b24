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

/** Takes files that are dropped; folders are left out. */
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
        const files = filesOf(event.dataTransfer);
        if (files.length) onFiles(files);
      },
    },
  };
}

function filesOf(transfer: DataTransfer): File[] {
  const isFolder = (item: DataTransferItem): boolean => item.webkitGetAsEntry?.()?.isDirectory ?? false;
  return [...transfer.items].filter((item) => item.kind === 'file' && !isFolder(item)).flatMap((item) => item.getAsFile() ?? []);
}
