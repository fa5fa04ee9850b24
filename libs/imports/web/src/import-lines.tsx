import { importReasonSentence, type ImportOutcome } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Status, Table, type TableColumn } from '@leerkring/ui';
import { CircleCheck, CircleDashed, CirclePlus, TriangleAlert } from 'lucide-react';
import type { ImportData } from './imports.queries';
import { texts, trialTexts } from './texts';

type Line = ImportData['lines']['nodes'][number];

const looks = { added: ['moss', CirclePlus], changed: ['moss', CircleCheck], same: ['soft', CircleDashed], faulty: ['ochre', TriangleAlert] } as const;

interface ImportLinesProps {
  caption: string;
  lines: ImportData['lines'];
  busy: boolean;
  onMore: () => void;
}

/** Lines of a file, and what becomes of each. */
export function ImportLines({ caption, lines: { nodes, totalCount, pageInfo }, busy, onMore }: ImportLinesProps) {
  const t = useTexts(texts);
  const columns: TableColumn<Line>[] = [
    { id: 'line', label: t.line, numeric: true, cell: ({ line }) => line },
    { id: 'what', label: t.what, heads: true, cell: ({ words }) => <span className="import-lines__words">{words.join(' · ')}</span> },
    { id: 'outcome', label: t.outcome, cell: (line) => <Outcome line={line} /> },
  ];
  return (
    <>
      {nodes.length ? <Table caption={caption} hideCaption columns={columns} rows={nodes} rowId={({ line }) => String(line)} /> : <p className="imports__line">{t.none}</p>}
      {pageInfo.hasNextPage && (
        <Button fit busy={busy} busyLabel={t.loading} onPress={onMore}>
          {t.more(totalCount - nodes.length)}
        </Button>
      )}
    </>
  );
}

function Outcome({ line: { outcome, reasons } }: { line: Line }) {
  const words = useTexts(trialTexts);
  const { language } = useLanguage();
  const [tone, Icon] = looks[outcome as ImportOutcome];
  return (
    <div className="import-lines__outcome">
      <Status tone={tone} icon={<Icon aria-hidden />}>
        {words[outcome]}
      </Status>
      {reasons.map((reason, index) => (
        <p key={index}>{importReasonSentence({ ...reason, suggestions: [...reason.suggestions] }, language)}</p>
      ))}
    </div>
  );
}
