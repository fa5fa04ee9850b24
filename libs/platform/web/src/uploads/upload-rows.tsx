import { UploadRow, VisuallyHidden, formatBytes, toast } from '@leerkring/ui';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useErrorSentence } from '../error-sentence';
import { useLanguage, useTexts } from '../language';
import { texts } from './texts';
import { canRetry, fingerprintOf, percentOf, type FileUpload, type Uploads } from './uploads';
import './uploads.css';

interface UploadRowsProps<Made> {
  uploads: Uploads<Made>;
  list: readonly FileUpload<Made>[];
  /** A file became this: resolves when the page shows it. */
  onArrived: (made: Made | null, upload: FileUpload<Made>) => Promise<void>;
}

/** The files that are under way to one place, each with pause, go on and stop. */
export function UploadRows<Made>({ uploads, list, onArrived }: UploadRowsProps<Made>) {
  const t = useTexts(texts);
  const picker = useRef<HTMLInputElement>(null);
  const wanted = useRef<FileUpload<Made>>(undefined);
  useArrivals(uploads, list, onArrived);
  const resume = (upload: FileUpload<Made>): void => {
    if (upload.state !== 'interrupted') return uploads.resume(upload.id);
    wanted.current = upload;
    picker.current?.click();
  };
  const again = (file: File | undefined): void => {
    const upload = wanted.current;
    if (!file || !upload) return;
    if (fingerprintOf(file, upload.target) === upload.id) uploads.add(upload.target, [file]);
    else toast({ text: t.otherFile(upload.name), tone: 'ochre' });
  };
  const failed = list.filter(({ state }) => state === 'failed').map(({ name }) => name);
  return (
    <>
      <VisuallyHidden>
        <p role="status">{failed.length > 0 && t.failedNames(failed.join(', '))}</p>
      </VisuallyHidden>
      {list.length > 0 && (
        <ul className="uploads" aria-label={t.uploads} role="list">
          {list.map((upload) => (
            <li key={upload.id}>
              <OneUpload upload={upload} onPause={() => uploads.pause(upload.id)} onResume={() => resume(upload)} onCancel={() => uploads.cancel(upload.id)} />
            </li>
          ))}
        </ul>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          again(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** A file that is there leaves the rows once the page shows what it became. */
function useArrivals<Made>(uploads: Uploads<Made>, list: readonly FileUpload<Made>[], onArrived: UploadRowsProps<Made>['onArrived']): void {
  const seen = useRef(new Set<string>());
  const arrive = useEffectEvent(async (upload: FileUpload<Made>) => {
    await onArrived(upload.made, upload);
    seen.current.delete(upload.id);
    uploads.dismiss(upload.id);
  });
  useEffect(() => {
    for (const upload of list.filter(({ id, state }) => state === 'done' && !seen.current.has(id))) {
      seen.current.add(upload.id);
      void arrive(upload);
    }
  }, [list]);
}

interface OneUploadProps {
  upload: FileUpload;
  onPause: () => void;
  onResume: () => void;
  onCancel: () => void;
}

const looks = { reading: 'running', waiting: 'running', running: 'running', retrying: 'paused', paused: 'paused', interrupted: 'paused', failed: 'failed', done: 'done' } as const;

function OneUpload({ upload, onPause, onResume, onCancel }: OneUploadProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { name, state, sent, bytes, error } = upload;
  const resume = { retrying: t.tryNow, interrupted: t.chooseAgain }[state as string] ?? t.goOn;
  const whole = (state === 'running' && sent === bytes) || state === 'done';
  const hopeless = state === 'failed' && !canRetry(upload);
  return (
    <UploadRow
      name={name}
      detail={useDetail(upload)}
      state={looks[state]}
      percent={percentOf(sent, bytes)}
      error={state === 'interrupted' ? t.interruptedHint : error && `${sentence(error)} ${hopeless ? '' : t.fileKept}`}
      onPause={whole ? undefined : onPause}
      onResume={hopeless ? undefined : onResume}
      onCancel={whole ? undefined : onCancel}
      labels={{ pause: t.pause, resume, retry: t.retry, cancel: t.stop }}
    />
  );
}

function useDetail({ state, sent, bytes }: FileUpload): string {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const progress = t.sentOf(formatBytes(sent, language), formatBytes(bytes, language));
  const words = {
    reading: t.reading,
    waiting: t.waiting,
    running: sent === bytes ? t.checking : progress,
    retrying: t.noConnection(progress),
    paused: t.paused(progress),
    interrupted: t.interrupted(progress),
    failed: t.failed(progress),
    done: t.checking,
  };
  return words[state];
}
