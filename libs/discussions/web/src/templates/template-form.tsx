import { useMutation } from '@apollo/client/react';
import { limits, threadKinds, type ThreadKind } from '@leerkring/contract';
import { useEditorLabels, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, FieldError, KindIcon, RadioSegment, RichTextEditor, TextField } from '@leerkring/ui';
import { useState } from 'react';
import { TagsField } from '../kinds/tags-field';
import { texts as kindTexts } from '../texts';
import './templates.css';
import { AddTemplate, TemplatesQuery, UpdateTemplate, type TemplateData } from './templates.queries';
import { texts } from './texts';

const FORM = 'thread-template';

type Content = Omit<TemplateData, 'id'>;

interface TemplateFormProps {
  trackId: string;
  /** Left out for a new one. */
  template?: TemplateData | undefined;
  onDone: () => void;
}

/** Makes a template of a track, or changes one. */
export default function TemplateForm({ trackId, template, onDone }: TemplateFormProps) {
  const t = useTexts(texts);
  const form = useTemplateForm(trackId, template, onDone);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={template ? t.changeTitle : t.addTitle}
      closeLabel={t.close}
      footer={
        <>
          <Button variant="quiet" onPress={onDone}>
            {t.cancel}
          </Button>
          <Button variant="prime" type="submit" form={FORM} busy={form.busy} busyLabel={t.saving}>
            {t.save}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="template-form"
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <Fields form={form} />
      </form>
    </Dialog>
  );
}

function Fields({ form }: { form: ReturnType<typeof useTemplateForm> }) {
  const t = useTexts(texts);
  const kinds = useTexts(kindTexts);
  const sentence = useErrorSentence();
  const labels = useEditorLabels();
  const { content, change, missing, error } = form;
  const noBody = missing && !content.body.trim();
  return (
    <>
      <TextField label={t.name} description={t.nameLine} value={content.name} onChange={(name) => change({ name })} maxLength={limits.name} error={missing && !content.name.trim() ? t.nameMissing : undefined} autoFocus />
      <RadioSegment label={kinds.whatKind} options={threadKinds.map((id) => ({ id, label: kinds[id], icon: <KindIcon kind={id} /> }))} value={content.kind} onChange={(kind) => change({ kind: kind as ThreadKind })} />
      <TextField label={t.title} optional={t.optional} value={content.title} onChange={(title) => change({ title })} maxLength={limits.title} />
      <div className="template-form__body">
        <span id="template-body" className="template-form__label">
          {t.body}
        </span>
        <RichTextEditor
          labelledBy="template-body"
          labels={labels}
          rows={5}
          value={content.body}
          onChange={(body) => change({ body })}
          onSubmit={() => void form.save()}
          invalid={noBody}
          describedBy={noBody ? 'template-body-missing' : undefined}
        />
        {noBody && <FieldError id="template-body-missing">{t.bodyMissing}</FieldError>}
      </div>
      <TagsField termIds={content.termIds} onChange={(termIds) => change({ termIds })} />
      {error && (
        <Alert tone="ochre" announce="now" title={t.notSaved}>
          {sentence(error)}
        </Alert>
      )}
    </>
  );
}

function useTemplateForm(trackId: string, template: TemplateData | undefined, onDone: () => void) {
  const [content, setContent] = useState<Content>(() => {
    const { name = '', kind = 'question', title = '', body = '', termIds = [] } = template ?? {};
    return { name, kind, title, body, termIds };
  });
  const [missing, setMissing] = useState(false);
  // The list comes back in its order.
  const refetchQueries = [{ query: TemplatesQuery, variables: { subject: { type: 'track' as const, id: trackId } } }];
  const [add, adding] = useMutation(AddTemplate, { refetchQueries });
  const [update, updating] = useMutation(UpdateTemplate, { refetchQueries });
  const busy = adding.loading || updating.loading;
  const save = async (): Promise<void> => {
    const incomplete = !content.name.trim() || !content.body.trim();
    setMissing(incomplete);
    if (incomplete || busy) return;
    const input = { ...content, termIds: [...content.termIds] };
    const stored = await (template ? update({ variables: { input: { id: template.id, ...input } } }) : add({ variables: { input: { trackId, ...input } } })).catch(() => null);
    if (stored?.data) onDone();
  };
  return { content, change: (part: Partial<Content>): void => setContent((before) => ({ ...before, ...part })), missing, busy, error: adding.error ?? updating.error, save };
}
