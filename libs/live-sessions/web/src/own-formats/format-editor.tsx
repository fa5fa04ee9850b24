import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextField } from '@leerkring/ui';
import { DraftDialog } from '../ordering/draft-dialog';
import { OrderedParts } from '../ordering/ordered-parts';
import type { OwnFormatData } from './own-formats.queries';
import { PhaseFields } from './phase-fields';
import { texts } from './texts';
import { emptyPhase, isComplete, useFormatDraft, type FormatDraft, type FormatLists, type FormatOwner } from './use-format-draft';

interface FormatEditorProps {
  owner: FormatOwner;
  lists: FormatLists;
  /** What it begins with. */
  from: FormatDraft;
  /** The format as it stands now, when it is changed. */
  stands: OwnFormatData | null;
  onClose: () => void;
}

/** Writes a format: its name, and its phases in order. */
export function FormatEditor({ owner, lists, from, stands, onClose }: FormatEditorProps) {
  const t = useTexts(texts);
  const { draft, setDraft, tried, save, overtaken, ...sending } = useFormatDraft({ owner, lists, from, stands, onSaved: onClose });
  return (
    <DraftDialog {...sending} t={t} title={draft.before ? t.editTitle : t.newTitle} overtaken={overtaken && { line: t.overtaken(overtaken.version), title: overtaken.name, parts: overtaken.phases.map(({ name, minutes, line }) => t.standing(name, minutes, line)) }} className="own-format" onSave={save} onClose={onClose}>
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
    </DraftDialog>
  );
}
