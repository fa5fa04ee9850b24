import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, toast } from '@leerkring/ui';
import { useState } from 'react';
import { useRuleWords } from './rule-words';
import { WithdrawProgrammeRule, type RuleData, type RuleVersionData } from './rules.queries';
import { texts } from './texts';

/** Takes back a change before it begins; that cannot be undone, so it asks. */
export function WithdrawRule({ rule, version }: { rule: RuleData; version: RuleVersionData }) {
  const t = useTexts(texts);
  const words = useRuleWords();
  const sentence = useErrorSentence();
  const [open, setOpen] = useState(false);
  const [withdraw, { loading, error, reset }] = useMutation(WithdrawProgrammeRule);
  const day = words.day(version.effectiveFrom);
  const send = async (): Promise<void> => {
    const done = await withdraw({ variables: { input: { id: version.id } } }).then(() => true, () => false);
    if (!done) return;
    setOpen(false);
    toast({ text: t.withdrawn, tone: 'moss' });
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => setOpen(false)}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={loading} busyLabel={t.withdrawing} onPress={() => void send()}>
        {t.withdraw}
      </Button>
    </>
  );
  return (
    <>
      <Button size="s" aria-label={t.withdrawRule(t[rule.key], day)} onPress={() => (reset(), setOpen(true))}>
        {t.withdraw}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t.withdrawTitle} closeLabel={t.close} size="s" role="alertdialog" footer={footer}>
        <p>{t.withdrawLine(day)}</p>
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
      </Dialog>
    </>
  );
}
