import { importFileKinds, importKinds, limits, type ImportKind } from '@leerkring/contract';
import { LeerkringError, errorOfAnswer, useErrorSentence, useFileDrop, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RadioSegment } from '@leerkring/ui';
import { clsx } from 'clsx';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { kindTexts, needTexts, texts } from './texts';
import './imports.css';

/** Sends the file. @throws LeerkringError */
async function send(kind: ImportKind, file: File): Promise<string> {
  if (file.size > limits.importBytes) throw new LeerkringError('IMPORT_TOO_LARGE');
  const query = new URLSearchParams({ kind, name: file.name.slice(-limits.fileName) });
  const answer = await fetch(`/files/imports?${query}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file }).catch(() => null);
  if (!answer) throw new LeerkringError('UNAVAILABLE');
  if (!answer.ok) throw errorOfAnswer(answer.status, await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

/** Chooses what is in a file and the file itself; dropping it does the same. */
export function UploadImport({ onUploaded }: { onUploaded: (id: string) => void }) {
  const t = useTexts(texts);
  const [kinds, needs] = [useTexts(kindTexts), useTexts(needTexts)];
  const sentence = useErrorSentence();
  const picker = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<ImportKind>('contacts');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const take = ([file]: File[]): void => {
    if (!file || busy) return;
    setBusy(true);
    setError(null);
    send(kind, file).then(onUploaded, setError).finally(() => setBusy(false));
  };
  const { over, target } = useFileDrop(take, !busy);
  return (
    <div className={clsx('import-upload', over && 'import-upload--over')} {...target}>
      <RadioSegment label={t.kind} options={importKinds.map((id) => ({ id, label: kinds[id] }))} value={kind} onChange={(chosen) => setKind(chosen as ImportKind)} />
      <p className="imports__line">{needs[kind]}</p>
      <Button variant="prime" fit icon={<FileUp aria-hidden />} busy={busy} busyLabel={t.uploading} onPress={() => picker.current?.click()}>
        {t.file}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={Object.keys(importFileKinds).map((ending) => `.${ending}`).join(',')}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <p className="imports__line">{over ? t.drop : t.fileLine}</p>
      {error !== null && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </div>
  );
}
