import { useEffect, useRef, useState } from 'react';
import { limits, type OwnPhase } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, FieldError, IconButton, TextField, VisuallyHidden } from '@leerkring/ui';
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react';
import type { OwnFormatData } from './own-formats.queries';
import { PhaseFields } from './phase-fields';
import { texts } from './texts';
import { emptyPhase, isComplete, useFormatDraft, type FormatDraft } from './use-format-draft';

interface FormatEditorProps {
  groupId: string;
  /** What it begins with. */
  from: FormatDraft;
  /** The format as it stands now, when it is changed. */
  stands: OwnFormatData | null;
  onClose: () => void;
}

/** Writes a format: its name, and its phases in order. */
export function FormatEditor({ groupId, from, stands, onClose }: FormatEditorProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { draft, setDraft, tried, save, overtaken, busy, error } = useFormatDraft(groupId, from, stands, onClose);
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.back}
      </Button>
      <Button variant="prime" busy={busy} busyLabel={t.saveBusy} onPress={() => void save()}>
        {t.save}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={draft.before ? t.editTitle : t.newTitle} closeLabel={t.close} footer={footer}>
      <div className="own-format">
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        {overtaken && <Alert tone="ochre">{t.overtaken(overtaken)}</Alert>}
        <TextField label={t.name} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} maxLength={limits.ownFormatName} error={tried && !draft.name.trim() && t.fillName} autoFocus />
        <Phases phases={draft.phases} onChange={(phases) => setDraft({ ...draft, phases })} tried={tried} />
      </div>
    </Dialog>
  );
}

interface PhasesProps {
  phases: OwnPhase[];
  onChange: (phases: OwnPhase[]) => void;
  tried: boolean;
}

/** The phases: one at a time is open; each moves by its own buttons, and the focus goes along. */
function Phases({ phases, onChange, tried }: PhasesProps) {
  const t = useTexts(texts);
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [moved, setMoved] = useState<{ key: string; way: 'earlier' | 'later'; words: string } | null>(null);
  useEffect(() => {
    if (!moved) return;
    const buttons = [...(list.current?.querySelector(`[data-key="${moved.key}"]`)?.querySelectorAll<HTMLElement>('[data-way]') ?? [])];
    (buttons.find(({ dataset }) => dataset['way'] === moved.way) ?? buttons[0])?.querySelector('button')?.focus();
  }, [moved]);
  const move = (from: number, way: 'earlier' | 'later'): void => {
    const [phase, to] = [phases[from]!, way === 'earlier' ? from - 1 : from + 1];
    onChange(phases.toSpliced(from, 1).toSpliced(to, 0, phase));
    setMoved({ key: phase.key, way, words: t.moved(phase.name, to + 1, phases.length) });
  };
  const add = (): void => {
    const phase = emptyPhase();
    onChange([...phases, phase]);
    setOpen(phase.key);
  };
  return (
    <div>
      <p className="utrecht-form-label" id="own-phases">
        {t.phases}
      </p>
      {tried && !phases.length && <FieldError>{t.needsPhase}</FieldError>}
      <ol className="own-phases" aria-labelledby="own-phases" ref={list}>
        {phases.map((phase, index) => {
          const shown = open === phase.key || (tried && !isComplete(phase));
          const name = phase.name || t.newPhase;
          return (
            <li key={phase.key} data-key={phase.key}>
              <div className="own-phase__row">
                <div className="own-phase__name">
                  <Button variant="quiet" size="s" aria-expanded={shown} icon={shown ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />} onPress={() => setOpen(shown ? null : phase.key)}>
                    {t.phase(index + 1, phase.name, phase.minutes)}
                  </Button>
                </div>
                {index > 0 && (
                  <span data-way="earlier">
                    <IconButton label={t.earlier(name)} icon={<ArrowUp aria-hidden />} size="s" onPress={() => move(index, 'earlier')} />
                  </span>
                )}
                {index < phases.length - 1 && (
                  <span data-way="later">
                    <IconButton label={t.later(name)} icon={<ArrowDown aria-hidden />} size="s" onPress={() => move(index, 'later')} />
                  </span>
                )}
                <IconButton label={t.remove(name)} icon={<Trash2 aria-hidden />} size="s" onPress={() => onChange(phases.toSpliced(index, 1))} />
              </div>
              {shown && <PhaseFields phase={phase} onChange={(changed) => onChange(phases.with(index, changed))} tried={tried} />}
            </li>
          );
        })}
      </ol>
      {phases.length < limits.phases && (
        <Button variant="quiet" size="s" icon={<Plus aria-hidden />} onPress={add}>
          {t.add}
        </Button>
      )}
      <VisuallyHidden>
        <span aria-live="polite">{moved?.words}</span>
      </VisuallyHidden>
    </div>
  );
}
