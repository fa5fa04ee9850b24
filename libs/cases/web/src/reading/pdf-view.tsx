import { useErrorSentence, useTexts, LeerkringError } from '@leerkring/platform/web';
import { Alert, Button, IconButton } from '@leerkring/ui';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { PDFWorker, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import Worker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { useEffect, useRef, useState } from 'react';
import { countOf } from './finding';
import { PdfPage } from './pdf-page';
import { texts } from './texts';
import type { Finding } from './words-view';

interface PdfViewProps extends Finding {
  content: ArrayBuffer;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** A PDF: its pages are drawn when they come into view, with their words over them to select and to hear. */
export default function PdfView({ content, words, at, onFound }: PdfViewProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { pdf, trouble } = usePdf(content);
  const pages = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(2);
  const [seen, setSeen] = useState(1);
  const hits = useHits(pdf, words, onFound);
  const hit = hits[at];
  const show = (number: number): void => pages.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' });
  useEffect(() => {
    if (hit) pages.current?.querySelector(`[data-page="${hit.page}"]`)?.scrollIntoView({ block: 'start' });
  }, [hit]);
  if (trouble) return <Alert tone="ochre">{sentence(trouble)}</Alert>;
  if (!pdf) return <p className="reading-none">{t.opening}</p>;
  return (
    <>
      <div className="reading-pages-bar" role="group" aria-label={t.pages}>
        <Button size="s" onPress={() => show(Math.max(1, seen - 1))}>{t.previousPage}</Button>
        <span aria-live="polite">{t.pageOf(seen, pdf.numPages)}</span>
        <Button size="s" onPress={() => show(Math.min(pdf.numPages, seen + 1))}>{t.nextPage}</Button>
        <IconButton label={t.smaller} icon={<ZoomOut aria-hidden />} onPress={() => setZoom(Math.max(0, zoom - 1))} />
        <span>{Math.round(ZOOMS[zoom]! * 100)}%</span>
        <IconButton label={t.larger} icon={<ZoomIn aria-hidden />} onPress={() => setZoom(Math.min(ZOOMS.length - 1, zoom + 1))} />
      </div>
      {/* Pages wider than the screen scroll by themselves, so they can be reached by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls */}
      <div className="reading-pages" ref={pages} tabIndex={0} role="region" aria-label={t.pagesHere}>
        {Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage key={index} pdf={pdf} number={index + 1} zoom={ZOOMS[zoom]!} words={words} current={hit?.page === index + 1 ? hit.place : null} onSeen={setSeen} />
        ))}
      </div>
    </>
  );
}

/** Opens the bytes in a thread of its own; all of it is let go when the screen goes. */
function usePdf(content: ArrayBuffer): { pdf: PDFDocumentProxy | null; trouble: LeerkringError | null } {
  const [state, setState] = useState<ReturnType<typeof usePdf>>({ pdf: null, trouble: null });
  useEffect(() => {
    const port = new Worker();
    // The thread takes what it is given: a copy, for the bytes may be asked for again.
    const task = getDocument({ data: new Uint8Array(content.slice(0)), worker: PDFWorker.create({ port }), isEvalSupported: false, enableXfa: false, useWasm: false });
    task.promise.then(
      (pdf) => setState({ pdf, trouble: null }),
      (error: Error) => setState({ pdf: null, trouble: new LeerkringError(error.name === 'PasswordException' ? 'DOCUMENT_TEXT_ENCRYPTED' : 'DOCUMENT_TEXT_BROKEN') }),
    );
    return () => {
      void task.destroy().finally(() => port.terminate());
    };
  }, [content]);
  return state;
}

interface Hit {
  page: number;
  /** Among those on its page. */
  place: number;
}

/** Where words stand, page by page; the words of a page are read once. */
function useHits(pdf: PDFDocumentProxy | null, words: string, onFound: (count: number) => void): Hit[] {
  const [hits, setHits] = useState<Hit[]>([]);
  const read = useRef(new Map<number, string>());
  useEffect(() => {
    let here = true;
    const find = async (): Promise<void> => {
      const found: Hit[] = [];
      for (let page = 1; here && pdf && words && page <= pdf.numPages; page++) {
        const text = read.current.get(page) ?? (await wordsOf(pdf, page));
        read.current.set(page, text);
        for (let place = 0; place < countOf(text, words); place++) found.push({ page, place });
      }
      if (!here) return;
      setHits(found);
      onFound(found.length);
    };
    // A document that is let go meanwhile needs no answer.
    find().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [pdf, words, onFound]);
  return hits;
}

async function wordsOf(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}
