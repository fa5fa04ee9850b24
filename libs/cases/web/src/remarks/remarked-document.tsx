import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { MessageSquarePlus, MessagesSquare } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { ViewedVersion } from '../reading/reading.queries';
import { Watermarked } from '../reading/watermark';
import { useAskedPassage } from './asked-passage';
import { goTo, hashOf, markPlaces, partInView, selectedIn } from './places';
import { RemarkList } from './remark-list';
import './remarks.css';
import { useRemarks } from './remarks.live';
import type { Place } from './remarks.queries';
import { texts } from './texts';
import { WriteRemarkForm, type Target } from './write-remark';

/** Conversations about a document, which the page brings along. */
export interface Talk {
  below: ReactNode;
  /** Begins one about the place at this address, with no words of the document in it; null for who may not. */
  onBegin: ((href: string) => void) | null;
}

interface RemarkedDocumentProps {
  version: ViewedVersion;
  versionHref: (id: string) => string;
  /** It is shown in other parts than its text has: of what is chosen only the words are known. */
  otherwise?: boolean;
  talk?: Talk;
  /** The document on screen, its parts marked with `data-part`. */
  children: ReactNode;
}

/** A document with what people say about it beside it: about a passage that is selected, the page in view, or as a whole. */
export function RemarkedDocument({ version, versionHref, otherwise = false, talk, children }: RemarkedDocumentProps) {
  const t = useTexts(texts);
  const panel = useId();
  const root = useRef<HTMLDivElement>(null);
  const found = useRemarks(version);
  const chosen = useSelected(root);
  const [open, setOpen] = useState(false);
  const [writing, setWriting] = useState<Target[] | null>(null);
  const [current, setCurrent] = useState<Place | null>(null);
  const remarks = found?.remarks ?? [];
  const standing = remarks.filter(({ remark }) => !remark.resolvedAt);
  // Where the parts are others, a place is looked for from the first one on.
  const here = (place: Place): Place => (otherwise ? { ...place, part: 0, at: -1 } : place);
  useMarks(root, standing.flatMap(({ place }) => (place ? [here(place)] : [])), current && here(current));
  const begin = (): void => {
    setOpen(true);
    setWriting(targetsOf(version, otherwise ? null : root.current!, chosen));
  };
  const show = (place: Place): void => {
    setCurrent(place);
    goTo(root.current!, here(place));
  };
  useAskedPassage(root, show);
  const mayWrite = Boolean(found?.remarkAudiences.length);
  return (
    <div className="remarked">
      <div className="remarked__document" ref={root}>
        <Watermarked mark={version.watermark}>{children}</Watermarked>
      </div>
      <div className="remarked__bar">
        <Button size="s" icon={<MessagesSquare aria-hidden />} aria-expanded={open} onPress={() => setOpen(!open)}>
          {t.show(standing.length)}
        </Button>
        {mayWrite && chosen && (
          <Button size="s" icon={<MessageSquarePlus aria-hidden />} onPress={begin}>
            {t.writeHere}
          </Button>
        )}
      </div>
      <aside className="remarked__side" id={panel} aria-label={t.remarks} data-open={open || undefined}>
        <div className="remarked__head">
          <h2>{t.show(standing.length)}</h2>
          {mayWrite && !writing && (
            <Button size="s" icon={<MessageSquarePlus aria-hidden />} onPress={begin}>
              {chosen ? t.writeHere : t.write}
            </Button>
          )}
          <Button size="s" variant="quiet" className="remarked__close" onPress={() => setOpen(false)}>
            {t.close}
          </Button>
        </div>
        {writing && found && <WriteRemarkForm versionId={version.id} targets={writing} audiences={found.remarkAudiences} onClose={() => setWriting(null)} />}
        {talk?.onBegin && !writing && (
          <Button size="s" variant="quiet" icon={<MessagesSquare aria-hidden />} onPress={() => talk.onBegin?.(versionHref(version.id) + (chosen && !otherwise ? hashOf(chosen) : ''))}>
            {chosen && !otherwise ? t.talkHere : t.talk}
          </Button>
        )}
        {found && <RemarkList remarks={remarks} unit={version.text.unit} versionId={version.id} versionHref={versionHref} mayWrite={mayWrite} writing={writing !== null} onShow={show} />}
        {talk?.below}
      </aside>
    </div>
  );
}

/** What somebody selected last in the document; it stays chosen while they go to a button. */
function useSelected(root: RefObject<HTMLElement | null>): Place | null {
  const [chosen, setChosen] = useState<Place | null>(null);
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection();
      if (root.current?.contains(selection?.anchorNode ?? null)) setChosen(selectedIn(root.current, selection));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [root]);
  return chosen;
}

/** Keeps the passages marked while pages are drawn and let go. */
function useMarks(root: RefObject<HTMLElement | null>, places: readonly Place[], current: Place | null): void {
  const key = JSON.stringify([places, current]);
  useEffect(() => {
    const [all, here] = JSON.parse(key) as [Place[], Place | null];
    let [stop, timer] = [markPlaces(root.current!, all, here), 0];
    const watch = new MutationObserver(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        stop();
        stop = markPlaces(root.current!, all, here);
      }, 100);
    });
    watch.observe(root.current!, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      window.clearTimeout(timer);
      stop();
    };
  }, [root, key]);
}

/** What somebody can write about, the most precise first. */
function targetsOf({ text }: ViewedVersion, root: HTMLElement | null, chosen: Place | null): Target[] {
  const view = text.state === 'ready' && root ? partInView(root) : null;
  const here: Target[] = [];
  if (view && text.unit && text.unit !== 'passage') here.push({ kind: 'part', unit: text.unit, place: { part: view.part, at: 0 } });
  else if (view?.words && view.words.length <= limits.remarkPassage) here.push({ kind: 'paragraph', place: { part: view.part, at: 0, quote: view.words } });
  return [...(chosen && text.state === 'ready' ? [{ kind: 'passage' as const, place: root ? chosen : { part: null, at: 0, quote: chosen.quote } }] : []), ...here, { kind: 'document', place: null }];
}
