import { useState } from 'react';
import { formatTemplates, sessionFormats, type SessionFormat } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Select } from '@leerkring/ui';
import { Copy } from 'lucide-react';
import { texts } from './texts';
import { draftFrom, type FormatDraft } from './use-format-draft';

interface CopyFieldProps {
  /** What the copy is called before somebody names it. */
  nameOfCopy: (name: string) => string;
  onCopy: (draft: FormatDraft) => void;
}

/** Makes a draft of one of the formats that come with Leerkring. */
export function CopyField({ nameOfCopy, onCopy }: CopyFieldProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [from, setFrom] = useState<SessionFormat>('incident_method');
  const nameOf = (format: SessionFormat): string => formatTemplates[format].name[language];
  return (
    <div className="own-formats__copy">
      <Select label={t.from} options={sessionFormats.map((id) => ({ id, label: nameOf(id), line: formatTemplates[id].line[language] }))} value={from} onChange={(id) => setFrom(id as SessionFormat)} />
      <Button icon={<Copy aria-hidden />} onPress={() => onCopy(draftFrom(from, nameOfCopy(nameOf(from)), language))}>
        {t.copy}
      </Button>
    </div>
  );
}
