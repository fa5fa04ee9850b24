import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextArea, toast } from '@leerkring/ui';
import { useState } from 'react';
import type { DocumentData, VersionData } from './cases.queries';
import { texts } from './texts';
import { DestroyDocumentVersion } from './versions.queries';

interface DestroyVersionProps {
  document: DocumentData;
  version: VersionData;
  onClose: () => void;
}

/** Asks why a version has to go, and destroys it for good. Mount it to open it. */
export function DestroyVersion({ document, version, onClose }: DestroyVersionProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [destroy, { loading, error }] = useMutation(DestroyDocumentVersion);
  const same = document.versions.filter(({ id, sha256, destroyedAt }) => id !== version.id && sha256 === version.sha256 && !destroyedAt);
  const send = async (): Promise<void> => {
    setTried(true);
    if (loading || !reason.trim()) return;
    const done = await destroy({ variables: { input: { id: version.id, reason: reason.trim() } } }).catch(() => null);
    if (!done) return;
    toast({ text: t.destroyed, tone: 'moss' });
    onClose();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" onPress={() => void send()} busy={loading} busyLabel={t.destroying}>
        {t.destroy}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={t.destroyTitle(version.number)} line={t.destroyLine} closeLabel={t.close} size="s" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      {same.length > 0 && <p>{t.destroySame(t.andOther(same.map(({ number }) => String(number))))}</p>}
      <TextArea label={t.destroyReason} description={t.destroyReasonHint} value={reason} onChange={setReason} maxLength={limits.destroyReason} error={tried && !reason.trim() && t.destroyReasonMissing} />
    </Dialog>
  );
}
