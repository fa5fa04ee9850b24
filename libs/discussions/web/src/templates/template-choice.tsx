import { useQuery } from '@apollo/client/react';
import type { ThreadSubjectRef } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, Select } from '@leerkring/ui';
import { useRef, useState } from 'react';
import { texts as kindTexts } from '../texts';
import './templates.css';
import { TemplatesQuery, type TemplateData } from './templates.queries';
import { texts } from './texts';

interface TemplateChoiceProps {
  subject: ThreadSubjectRef;
  canAnnounce: boolean;
  /** Fills the form with it. Returns how to put back what was there; null when there was nothing. */
  onChoose: (template: TemplateData) => (() => void) | null;
}

/** What a new thread can begin with; nothing where its track has no templates. What was typed can always come back. */
export function TemplateChoice({ subject, canAnnounce, onChoose }: TemplateChoiceProps) {
  const t = useTexts(texts);
  const kinds = useTexts(kindTexts);
  const { data } = useQuery(TemplatesQuery, { variables: { subject: { type: subject.type, id: subject.id } }, fetchPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const back = useRef<(() => void) | null>(null);
  const templates = (data?.threadTemplates ?? []).filter(({ kind }) => kind !== 'announcement' || canAnnounce);
  if (!templates.length) return null;
  const choose = (id: string): void => {
    const template = templates.find((one) => one.id === id)!;
    // Choosing once more still leads back to what somebody wrote, not to the template in between.
    const undo = onChoose(template);
    if (!chosen) back.current = undo;
    setChosen(id);
    setSaid(t.filled(template.name));
  };
  const putBack = (): void => {
    back.current?.();
    back.current = null;
    setChosen(null);
    setSaid(t.emptied);
  };
  return (
    <div className="template-choice">
      <Select label={t.begin} placeholder={t.choose} value={chosen} options={templates.map(({ id, name, kind }) => ({ id, label: name, line: kinds[kind] }))} onChange={choose} />
      <p className="template-choice__said">
        <span role="status">{said}</span>
        {chosen && back.current && (
          <Button variant="text" size="s" onPress={putBack}>
            {t.putBack}
          </Button>
        )}
      </p>
    </div>
  );
}
