import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TermsField } from '@leerkring/tracks/web';
import { Button, TextArea } from '@leerkring/ui';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { CaseFields, useMissing } from './case-words';
import type { CaseFileData } from './cases.queries';
import { EditDialog } from './details/edit-dialog';
import { texts as details } from './details/texts';
import { useCaseEdit } from './details/use-case-edit';
import { texts } from './texts';

/** Changes the words and labels of a case of the own municipality. */
export function EditCaseFile({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="case-head__edit" icon={<Pencil aria-hidden />} onPress={() => setOpen(true)}>
        {t.edit}
      </Button>
      {open && <EditWords caseFile={caseFile} onClose={() => setOpen(false)} />}
    </>
  );
}

function EditWords({ caseFile, onClose }: { caseFile: CaseFileData; onClose: () => void }) {
  const t = useTexts(texts);
  const d = useTexts(details);
  const { title, keyQuestion, summary, asked, terms } = caseFile;
  const edit = useCaseEdit(caseFile, 'words', { title, keyQuestion, summary, asked, termIds: terms.map(({ id }) => id) });
  const { words, setWords } = edit;
  const { missing, isComplete } = useMissing(words);
  const stands = [title, keyQuestion, summary, asked].filter(Boolean).map((part, place) => <p key={place}>{part}</p>);
  return (
    <EditDialog title={t.editTitle} edit={edit} isComplete={isComplete} stands={stands} onClose={onClose}>
      {(formId) => (
        <>
          <CaseFields id={formId} words={words} onChange={(next) => setWords({ ...words, ...next })} missing={missing} error={edit.error} />
          <TextArea label={d.asked} description={d.askedHint} optional={t.optional} rows={3} maxLength={limits.caseAsked} value={words.asked} onChange={(next) => setWords({ ...words, asked: next })} />
          <TermsField label={d.labels} description={d.labelsHint} optional={t.optional} most={limits.caseTerms} termIds={words.termIds} onChange={(termIds) => setWords({ ...words, termIds })} />
        </>
      )}
    </EditDialog>
  );
}
