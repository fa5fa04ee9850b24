import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, VisuallyHidden } from '@leerkring/ui';
import { useMemo, useState } from 'react';
import { rowsOf, type Piece, type Row } from './comparing';
import './reading.css';
import { texts } from './texts';
import { useFile } from './use-file';
import type { Words } from './words-view';

/** So many lines that are the same in both stand around a difference. */
const AROUND = 2;

interface Side {
  id: string;
  number: number;
}

interface CompareVersionsProps {
  before: Side;
  after: Side;
  onGone: () => void;
}

/** The words of two versions beside each other: what went is struck through, what came is underlined. */
export default function CompareVersions({ before, after, onGone }: CompareVersionsProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const one = useFile(before.id, 'text', (answer) => answer.json() as Promise<Words>, onGone);
  const other = useFile(after.id, 'text', (answer) => answer.json() as Promise<Words>, onGone);
  const rows = useMemo(() => (one.content && other.content ? rowsOf(one.content, other.content) : undefined), [one.content, other.content]);
  const error = one.error ?? other.error;
  if (error) return <Alert tone="ochre" title={t.failed}>{sentence(error)}</Alert>;
  if (rows === undefined) return <p className="reading-none">{t.opening}</p>;
  if (rows === null) return <Alert tone="ochre">{t.tooDifferent}</Alert>;
  if (rows.every((row) => 'same' in row)) return <p className="reading-none" role="status">{t.sameWords}</p>;
  return (
    <table className="compared">
      <caption>
        <VisuallyHidden>{t.compared(before.number, after.number)}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.versionNumber(before.number)}</th>
          <th scope="col">{t.versionNumber(after.number)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <ComparedRow key={index} row={row} first={index === 0} last={index === rows.length - 1} />
        ))}
      </tbody>
    </table>
  );
}

function ComparedRow({ row, first, last }: { row: Row; first: boolean; last: boolean }) {
  const t = useTexts(texts);
  const [all, showAll] = useState(false);
  if (!('same' in row)) {
    return (
      <tr>
        <td><Pieces pieces={row.before} mark="del" /></td>
        <td><Pieces pieces={row.after} mark="ins" /></td>
      </tr>
    );
  }
  const { same } = row;
  const [head, tail] = [first ? [] : same.slice(0, AROUND), last ? [] : same.slice(-AROUND)];
  const hidden = same.length - head.length - tail.length;
  if (all || hidden <= 1) return <Same lines={same} />;
  return (
    <>
      <Same lines={head} />
      <tr>
        <td colSpan={2}>
          <button type="button" className="compared__more" onClick={() => showAll(true)}>
            {t.sameLines(hidden)}
          </button>
        </td>
      </tr>
      <Same lines={tail} />
    </>
  );
}

function Same({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <tr key={index}>
      <td>{line}</td>
      <td>{line}</td>
    </tr>
  ));
}

function Pieces({ pieces, mark: Mark }: { pieces: readonly Piece[]; mark: 'del' | 'ins' }) {
  const t = useTexts(texts);
  return pieces.map(({ words, marked }, index) =>
    marked ? (
      <Mark key={index}>
        <VisuallyHidden>{` ${Mark === 'ins' ? t.added : t.removed} `}</VisuallyHidden>
        {words}
        <VisuallyHidden>{` ${t.until} `}</VisuallyHidden>
      </Mark>
    ) : (
      words
    ),
  );
}
