import { useMutation } from '@apollo/client/react';
import { limits, reportCategories, type ReportCategory } from '@leerkring/contract';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, RadioSegment, TextArea, toast } from '@leerkring/ui';
import { useState } from 'react';
import { texts } from '../texts';
import { ReportPost } from './reporting.queries';
import './reporting.css';

interface ReportPostDialogProps {
  post: { id: string; author: { name: string } };
  /** Closed; `sent` when the post is reported now. */
  onDone: (sent: boolean) => void;
}

/** Asks what is wrong with a post, and tells its facilitators. */
export default function ReportPostDialog({ post, onDone }: ReportPostDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [category, setCategory] = useState<ReportCategory | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const [report, { loading, error }] = useMutation(ReportPost);
  const send = async (): Promise<void> => {
    setTried(true);
    if (!category) return;
    const stored = await report({ variables: { input: { postId: post.id, category, words } } }).catch(() => null);
    if (!stored?.data) return;
    toast({ text: t.sent, tone: 'moss' });
    onDone(true);
  };
  // Reported on another device meanwhile: the menu shall know.
  const close = (): void => onDone(Boolean(error) && errorOf(error).code === 'REPORT_EXISTS');
  const footer = (
    <>
      <Button variant="quiet" onPress={close}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={loading} busyLabel={t.sending} onPress={() => void send()}>
        {t.report}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(now) => !now && close()} title={t.reportTitle(post.author.name)} line={t.reportLine} closeLabel={t.closeDialog} size="s" footer={footer}>
      <div className="report-form">
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        <RadioSegment
          label={t.category}
          options={reportCategories.map((id) => ({ id, label: t.categories(id) }))}
          value={category}
          onChange={(id) => setCategory(id as ReportCategory)}
          required
          error={tried && !category ? t.categoryMissing : undefined}
        />
        <TextArea label={t.words} optional={t.optional} value={words} onChange={setWords} maxLength={limits.reportWords} rows={3} onSubmit={() => void send()} />
      </div>
    </Dialog>
  );
}
