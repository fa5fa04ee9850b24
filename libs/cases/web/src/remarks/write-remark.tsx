import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { newClientId, useDraft, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Select, TextArea, toast } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import { WriteRemark, type Audience, type Place } from './remarks.queries';
import { texts } from './texts';

/** What a remark can be about on this screen. */
export type Target =
  | { kind: 'passage' | 'paragraph'; place: Omit<Place, 'part'> & { part: number | null } }
  | { kind: 'part'; unit: 'page' | 'slide' | 'sheet' | 'passage'; place: Omit<Place, 'quote'> }
  | { kind: 'document'; place: null };

interface WriteRemarkFormProps {
  versionId: string;
  targets: readonly Target[];
  audiences: readonly Audience[];
  onClose: () => void;
}

const SHOWN = 60;

/** A new remark; its words are kept on this device until it is stored. */
export function WriteRemarkForm({ versionId, targets, audiences, onClose }: WriteRemarkFormProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [body, setBody, clear] = useDraft(`remark.write:${versionId}`);
  const [clientId] = useState(newClientId);
  const [target, setTarget] = useState(0);
  const [audience, setAudience] = useState(0);
  const [tried, setTried] = useState(false);
  const [write, { loading, error }] = useMutation(WriteRemark);
  const labelOf = (one: Target): string => {
    if (one.kind === 'document') return t.aboutDocument;
    if (one.kind === 'part') return t.aboutPart(one.unit, one.place.part + 1);
    const words = one.place.quote.replace(/\s+/g, ' ');
    const short = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
    return one.kind === 'paragraph' ? t.aboutParagraph(short) : t.aboutPassage(short);
  };
  const nameOf = ({ circle, group }: Audience): string => (circle === 'delegation' ? t.delegation : t.group(group.name));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (loading || !body.trim()) return;
    const { circle, group } = audiences[audience]!;
    const { place } = targets[target]!;
    if (!(await write({ variables: { input: { versionId, groupId: group.id, circle, place, body, clientId } } }).catch(() => null))) return;
    clear();
    onClose();
    toast({ text: t.placed, tone: 'moss' });
  };
  return (
    <form className="remark-form" onSubmit={(event) => void send(event)} aria-label={t.write}>
      <Select label={t.about} options={targets.map((one, index) => ({ id: String(index), label: labelOf(one) }))} value={String(target)} onChange={(next) => setTarget(Number(next))} />
      {audiences.length > 1 ? (
        <Select label={t.readBy} options={audiences.map((one, index) => ({ id: String(index), label: nameOf(one) }))} value={String(audience)} onChange={(next) => setAudience(Number(next))} />
      ) : (
        <p className="remark-soft">{t.onlyGroup(audiences[0]!.group.name)}</p>
      )}
      <TextArea label={t.body} rows={4} maxLength={limits.remark} value={body} onChange={setBody} error={tried && !body.trim() && t.bodyMissing} autoFocus />
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <div className="remark-actions">
        <Button type="submit" variant="prime" size="s" fit busy={loading} busyLabel={t.placing}>
          {t.place}
        </Button>
        <Button variant="quiet" size="s" onPress={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
