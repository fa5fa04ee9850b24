import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextArea } from '@leerkring/ui';
import { useState } from 'react';
import { EditDialog } from '../details/edit-dialog';
import type { PieceDialogProps } from './actor-dialog';
import { AddCanvasRule, ChangeCanvasRule } from './canvas.mutations';
import type { CanvasRuleData } from './canvas.queries';
import { texts } from './texts';
import { usePieceEdit } from './use-piece-edit';

/** Puts a rule of the game on the canvas, or other words in one. Mount it to open it. */
export function RuleDialog({ caseFileId, canvas, opened, onClose }: PieceDialogProps<CanvasRuleData>) {
  const t = useTexts(texts);
  const [add] = useMutation(AddCanvasRule);
  const [change] = useMutation(ChangeCanvasRule);
  const [tried, setTried] = useState(false);
  const stands = canvas.rules.find(({ id }) => id === opened?.id) ?? null;
  const edit = usePieceEdit({
    caseFileId,
    noun: 'rule',
    opened,
    stands,
    wordsOf: (rule: CanvasRuleData) => rule.text,
    blank: '',
    add: (text, clientId) => add({ variables: { input: { caseFileId, clientId, text } } }),
    change: (text, seen) => change({ variables: { input: { caseFileId, ...seen, text } } }),
  });
  const missing = edit.words.trim() === '';
  const isComplete = (): boolean => {
    setTried(true);
    return !missing;
  };
  return (
    <EditDialog title={opened ? t.editRule : t.addRuleTitle} edit={edit} isComplete={isComplete} stands={stands?.text ?? t.gone} saved={t.saved} onClose={onClose}>
      {() => <TextArea label={t.rule} description={t.ruleHint} rows={2} value={edit.words} maxLength={limits.canvasRule} onChange={edit.setWords} error={tried && missing && t.ruleMissing} required />}
    </EditDialog>
  );
}
