import { useTexts } from '@leerkring/platform/web';
import { Button, RichText } from '@leerkring/ui';
import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { countOf, piecesOf } from './finding';
import { texts } from './texts';

export interface TextPart {
  name: string | null;
  heading: number | null;
  body: string;
}

export interface Words {
  unit: 'page' | 'slide' | 'sheet' | 'passage';
  parts: TextPart[];
}

/** What is looked for in a document, and which of the places is shown. */
export interface Finding {
  words: string;
  at: number;
  onFound: (count: number) => void;
}

interface WordsViewProps extends Finding {
  content: Words;
  markdown: boolean;
}

const ROWS = 500;

/** A document by its words: passages, slides, or tables for the sheets of a workbook; what is looked for is marked. */
export default function WordsView({ content, markdown, words, at, onFound }: WordsViewProps) {
  const t = useTexts(texts);
  const root = useRef<HTMLDivElement>(null);
  const counts = useMemo(() => content.parts.map(({ body }) => countOf(body, words)), [content, words]);
  const firsts = useMemo(() => counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0)), [counts]);
  const total = counts.reduce((sum, count) => sum + count, 0);
  useEffect(() => onFound(total), [total, onFound]);
  useEffect(() => {
    root.current?.querySelector(`[data-hit="${at}"]`)?.scrollIntoView({ block: 'center' });
  }, [at, words, total]);
  if (!content.parts.some(({ body }) => body)) return <p className="reading-none">{t.noWords}</p>;
  if (markdown && !words) {
    return (
      <div className="reading-paper" data-part={0}>
        <RichText headingLevel={2}>{content.parts.map(({ body }) => body).join('\n\n')}</RichText>
      </div>
    );
  }
  return (
    <div className="reading-paper" ref={root}>
      {content.parts.map((part, index) => (
        <Part key={index} part={part} unit={content.unit} number={index + 1} find={{ words, at, first: firsts[index]! }} />
      ))}
    </div>
  );
}

interface Find {
  words: string;
  at: number;
  first: number;
}

function Part({ part, unit, number, find }: { part: TextPart; unit: Words['unit']; number: number; find: Find }) {
  const t = useTexts(texts);
  if (unit === 'sheet') return <Sheet part={part} number={number} find={find} />;
  if (unit === 'slide' || unit === 'page') {
    return (
      <section className="reading-slide" aria-label={t.unitNumber(unit, number)}>
        <p className="reading-number">{t.unitNumber(unit, number)}</p>
        <p className="reading-lines" data-part={number - 1}>
          <Marked text={part.body} find={find} />
        </p>
      </section>
    );
  }
  const body = <Marked text={part.body} find={find} />;
  if (!part.heading) return <p className="reading-lines" data-part={number - 1}>{body}</p>;
  const Heading = `h${Math.min(part.heading + 1, 6)}` as 'h2';
  return <Heading className="reading-heading" data-part={number - 1}>{body}</Heading>;
}

/** A long sheet comes in stretches; words that are looked for may stand in one that is not shown yet. */
function Sheet({ part, number, find }: { part: TextPart; number: number; find: Find }) {
  const t = useTexts(texts);
  const rows = useMemo(() => part.body.split('\n').map((line) => line.split('\t')), [part]);
  const [shown, setShown] = useState(ROWS);
  const wide = Math.max(...rows.slice(0, shown).map((row) => row.length));
  const upTo = find.words ? Math.max(shown, rowOfHit(rows, find) + ROWS) : shown;
  let first = find.first;
  const title = part.name ?? t.unitNumber('sheet', number);
  return (
    <section className="reading-sheet" aria-label={title}>
      <h2 className="reading-heading">{title}</h2>
      {/* It scrolls by itself, so it can be reached by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls */}
      <div className="reading-scroll" tabIndex={0} role="region" aria-label={title}>
        <table data-part={number - 1}>
          <tbody>
            {rows.slice(0, upTo).map((row, index) => (
              <tr key={index}>
                {Array.from({ length: wide }, (_, column) => {
                  const cell = row[column] ?? '';
                  const own = first;
                  first += countOf(cell, find.words);
                  return (
                    <td key={column}>
                      <Marked text={cell} find={{ ...find, first: own }} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {upTo < rows.length && <Button onPress={() => setShown(upTo + ROWS)}>{t.moreRows(rows.length - upTo)}</Button>}
    </section>
  );
}

/** The row that the shown place is in; 0 when it is in another sheet. */
function rowOfHit(rows: readonly string[][], { words, at, first }: Find): number {
  let seen = first;
  const row = rows.findIndex((cells) => (seen += cells.reduce((sum, cell) => sum + countOf(cell, words), 0)) > at);
  return at < first || row < 0 ? 0 : row;
}

function Marked({ text, find }: { text: string; find: Find }) {
  const pieces = useMemo(() => piecesOf(text, find.words, find.first), [text, find.words, find.first]);
  return pieces.map((piece, index) =>
    piece.hit === undefined ? (
      <Fragment key={index}>{piece.text}</Fragment>
    ) : (
      <mark key={index} data-hit={piece.hit} aria-current={piece.hit === find.at || undefined}>
        {piece.text}
      </mark>
    ),
  );
}
