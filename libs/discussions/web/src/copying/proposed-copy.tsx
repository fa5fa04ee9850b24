import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, toast } from '@leerkring/ui';
import './copying.css';
import { CancelThreadCopy, MakeThreadCopy, type ProposedCopyData } from './copying.queries';
import { texts } from './texts';

/** How many authors agree with a copy that is proposed, and what to do with that. */
export default function ProposedCopy({ copy, onDone }: { copy: ProposedCopyData; onDone: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [make, making] = useMutation(MakeThreadCopy);
  const [cancel, cancelling] = useMutation(CancelThreadCopy);
  const input = { copyId: copy.id };
  const error = making.error ?? cancelling.error;
  const act = async (sent: Promise<{ data?: unknown }>, text: string): Promise<void> => {
    if (!(await sent.then(({ data }) => data).catch(() => null))) return;
    toast({ text, tone: 'moss' });
    onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" busy={cancelling.loading} busyLabel={t.takeBack} onPress={() => void act(cancel({ variables: { input } }), t.takenBack)}>
        {t.takeBack}
      </Button>
      <Button variant="prime" busy={making.loading} busyLabel={t.making} onPress={() => void act(make({ variables: { input } }), t.made)}>
        {t.make}
      </Button>
    </>
  );
  const counts = [
    [t.asked, copy.askedCount],
    [t.given, copy.givenCount],
    [t.withheld, copy.withheldCount],
    [t.goAlong, copy.postCount],
  ] as const;
  return (
    <Dialog open onOpenChange={(now) => !now && onDone()} title={t.proposeTitle(copy.groupName)} line={t.stateLine(copy.title)} closeLabel={t.close} size="s" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now" title={t.failed}>
          {sentence(error)}
        </Alert>
      )}
      <dl className="copy-state">
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className="copy-note">{t.makeLine}</p>
    </Dialog>
  );
}
