import { useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import type { CaseFileData } from '../cases.queries';
import { texts } from '../texts';
import { AddFiles } from './add-files';

/** The one action of the page of a case: adds documents to it. */
export function AddDocument({ caseFile }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="prime" icon={<Upload aria-hidden />} onPress={() => setOpen(true)}>
        {t.addDocument}
      </Button>
      {open && <AddFiles caseFile={caseFile} onClose={() => setOpen(false)} />}
    </>
  );
}
