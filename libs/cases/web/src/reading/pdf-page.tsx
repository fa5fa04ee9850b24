import { useTexts } from '@leerkring/platform/web';
import { TextLayer, type PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { markIn } from './mark-in';
import { texts } from './texts';

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  number: number;
  zoom: number;
  words: string;
  /** Which of the places on this page is shown; null when it is on another one. */
  current: number | null;
  onSeen: (number: number) => void;
}

const POINT = 96 / 72;
/** Browsers draw nothing on a larger canvas. */
const MOST_DOTS = 16_000_000;
const A4 = { width: 595, height: 842 };

/** A page of a PDF, drawn while it is near; before, it keeps its place. */
export function PdfPage({ pdf, number, zoom, words, current, onSeen }: PdfPageProps) {
  const t = useTexts(texts);
  const place = useRef<HTMLElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [drawn, setDrawn] = useState(0);
  const [size, setSize] = useState(A4);
  const seen = useEffectEvent(onSeen);
  useEffect(() => {
    const close = new IntersectionObserver(([entry]) => setNear(entry!.isIntersecting), { rootMargin: '100% 0px' });
    const middle = new IntersectionObserver(([entry]) => entry!.isIntersecting && seen(number), { rootMargin: '-45% 0px -45% 0px' });
    for (const watch of [close, middle]) watch.observe(place.current!);
    return () => [close, middle].forEach((watch) => watch.disconnect());
  }, [number]);
  useEffect(() => {
    if (!near) return undefined;
    const [stop, element, text] = [new AbortController(), place.current!, layer.current!];
    draw(pdf, number, zoom, { element, text, signal: stop.signal, onSize: setSize }).then(
      () => !stop.signal.aborted && setDrawn((count) => count + 1),
      () => undefined,
    );
    return () => {
      stop.abort();
      element.querySelector('canvas')?.remove();
      text.replaceChildren();
    };
  }, [pdf, number, zoom, near]);
  useEffect(() => (layer.current ? markIn(layer.current, words, current) : undefined), [words, current, drawn]);
  const style = { inlineSize: size.width * zoom * POINT, blockSize: size.height * zoom * POINT, '--total-scale-factor': zoom * POINT, '--scale-round-x': '1px', '--scale-round-y': '1px' };
  return (
    <section ref={place} className="reading-page" data-page={number} aria-label={t.unitNumber('page', number)} style={style as object}>
      <div ref={layer} className="reading-words" data-part={number - 1} />
    </section>
  );
}

interface Drawing {
  element: HTMLElement;
  text: HTMLDivElement;
  signal: AbortSignal;
  onSize: (size: { width: number; height: number }) => void;
}

async function draw(pdf: PDFDocumentProxy, number: number, zoom: number, { element, text, signal, onSize }: Drawing): Promise<void> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return;
  const { width, height } = page.getViewport({ scale: 1 });
  onSize({ width, height });
  const scale = zoom * POINT;
  const dense = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_DOTS / (width * height)) / scale);
  const canvas = document.createElement('canvas');
  const viewport = page.getViewport({ scale: scale * dense });
  [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
  canvas.setAttribute('aria-hidden', 'true');
  const picture = page.render({ canvas, viewport });
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport: page.getViewport({ scale }) });
  signal.addEventListener('abort', () => [picture, layer].forEach((task) => task.cancel()));
  element.prepend(canvas);
  await Promise.all([picture.promise, layer.render()]);
}
