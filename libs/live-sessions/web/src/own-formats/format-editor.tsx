import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextField } from '@leerkring/ui';
import { OrderedParts } from '../ordering/ordered-parts';
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
        <OrderedParts
          label={t.phases}
          parts={draft.phases}
          onChange={(phases) => setDraft({ ...draft, phases })}
          nameOf={({ name }) => name || t.newPhase}
          titleOf={({ name, minutes }, number) => t.phase(number, name, minutes)}
          isWrong={(phase) => tried && !isComplete(phase)}
          error={tried && !draft.phases.length && t.needsPhase}
          add={draft.phases.length < limits.phases ? { label: t.add, make: emptyPhase } : null}
        >
          {(phase, change) => <PhaseFields phase={phase} onChange={change} tried={tried} />}
        </OrderedParts>
      </div>
    </Dialog>
  );
}
