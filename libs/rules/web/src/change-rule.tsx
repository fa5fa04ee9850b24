import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea, TextField, toast } from '@leerkring/ui';
import { useId, useState, type FormEvent } from 'react';
import { useRuleWords } from './rule-words';
import type { RuleData } from './rules.queries';
import { texts } from './texts';
import { useRuleEdit } from './use-rule-edit';
import { ValueFields } from './value-fields';
import { mistakesIn } from './written-rule';

type Edit = ReturnType<typeof useRuleEdit>;

/** Lets the programme manager change a rule. Mount it to open it. */
export function ChangeRuleDialog({ rule, onClose }: { rule: RuleData; onClose: () => void }) {
  const t = useTexts(texts);
  const formId = useId();
  const edit = useRuleEdit(rule);
  const [tried, setTried] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const complete = Object.values(mistakesIn(rule.key, edit.words)).every((wrong) => !wrong);
    if (edit.busy || !complete || !(await edit.save())) return;
    onClose();
    toast({ text: t.saved, tone: 'moss' });
  };
  const cancel = (): void => {
    edit.forget();
    onClose();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={cancel}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={edit.busy} busyLabel={t.saving}>
        {edit.overtaken ? t.saveMine : t.save}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={t.changeRule(t[rule.key])} line={t.dialogLine} closeLabel={t.close} footer={footer}>
      <form id={formId} className="rule-form" noValidate onSubmit={(event) => void send(event)}>
        <Notice edit={edit} rule={rule} />
        <RuleFields rule={rule} edit={edit} tried={tried} />
        <p className="rule-form__kept" role="status">
          {edit.kept && t.kept}
        </p>
      </form>
    </Dialog>
  );
}

function Notice({ edit: { overtaken, error }, rule }: { edit: Edit; rule: RuleData }) {
  const t = useTexts(texts);
  const words = useRuleWords();
  const sentence = useErrorSentence();
  if (overtaken) {
    return (
      <Alert tone="ochre" title={t.overtaken} announce="now">
        <p>{t.standsNow}</p>
        <ul>
          {[rule.inForce, ...rule.coming].map((version) => (
            <li key={version.id}>
              {t.comingFrom(words.day(version.effectiveFrom))}: {words.value(rule.key, version.value)}
            </li>
          ))}
        </ul>
        <p>{t.overtakenLine}</p>
      </Alert>
    );
  }
  return error ? (
    <Alert tone="ochre" title={t.notSaved} announce="now">
      {sentence(error)}
    </Alert>
  ) : null;
}

function RuleFields({ rule, edit: { words, setWords }, tried }: { rule: RuleData; edit: Edit; tried: boolean }) {
  const t = useTexts(texts);
  const wrong = mistakesIn(rule.key, words);
  return (
    <>
      <ValueFields ruleKey={rule.key} words={words} wrong={tried && wrong.value} onChange={setWords} />
      <TextField label={t.from} description={t.fromHint} type="date" value={words.effectiveFrom} onChange={(effectiveFrom) => setWords({ effectiveFrom })} error={tried && wrong.effectiveFrom && t.fromWrong} required />
      <TextArea label={t.textNl} description={t.textHint} maxLength={limits.ruleText} value={words.textNl} onChange={(textNl) => setWords({ textNl })} error={tried && wrong.textNl && t.textMissing} required />
      <TextArea label={t.textEn} description={t.textHint} maxLength={limits.ruleText} value={words.textEn} onChange={(textEn) => setWords({ textEn })} error={tried && wrong.textEn && t.textMissing} required />
      <TextArea label={t.reason} rows={2} maxLength={limits.ruleReason} value={words.reason} onChange={(reason) => setWords({ reason })} error={tried && wrong.reason && t.reasonMissing} required />
    </>
  );
}
