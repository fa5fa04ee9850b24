import { Pause, Play, RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { FieldError } from './field-error';
import { IconButton } from './icon-button';
import { ProgressBar } from './progress-bar';
import './upload-row.css';

export interface UploadRowProps {
  /** The file's name. */
  name: string;
  /** Beside the name ('48 van 120 MB', 'op pauze'). */
  detail: string;
  state: 'running' | 'paused' | 'failed' | 'done';
  /** 0 to 100. */
  percent: number;
  /** Why it failed and what is kept. */
  error?: ReactNode;
  onPause?: () => void;
  onResume?: () => void;
  onCancel?: () => void;
  labels: { pause: string; resume: string; retry: string; cancel: string };
}

/** One file on its way up, with pause, go on and cancel. */
export function UploadRow({ name, detail, state, percent, error, onPause, onResume, onCancel, labels }: UploadRowProps) {
  const resume = state === 'failed' ? labels.retry : labels.resume;
  return (
    <div className="lk-upload">
      <div className="lk-upload__head">
        <p className="lk-upload__words">
          <strong>{name}</strong> <span>{detail}</span>
        </p>
        {state === 'running' && onPause && (
          <Button variant="text" icon={<Pause aria-hidden />} onPress={onPause} aria-label={`${labels.pause}: ${name}`}>
            {labels.pause}
          </Button>
        )}
        {(state === 'paused' || state === 'failed') && onResume && (
          <Button
            variant="text"
            icon={state === 'failed' ? <RotateCcw aria-hidden /> : <Play aria-hidden />}
            onPress={onResume}
            aria-label={`${resume}: ${name}`}
          >
            {resume}
          </Button>
        )}
        {state !== 'done' && onCancel && (
          <IconButton size="s" label={`${labels.cancel}: ${name}`} icon={<X aria-hidden />} onPress={onCancel} />
        )}
      </div>
      <ProgressBar label={name} value={percent} valueLabel={detail} paused={state !== 'running' && state !== 'done'} />
      {error && <FieldError>{error}</FieldError>}
    </div>
  );
}
