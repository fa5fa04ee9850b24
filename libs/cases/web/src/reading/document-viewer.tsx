import { LeerkringError, useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Breadcrumb, Button, Heading, IconButton, RadioSegment, Select, TextField, formatMoment, patiently } from '@leerkring/ui';
import { ChevronDown, ChevronUp, Download } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { errorSentences, type ErrorCode } from '@leerkring/contract';
import { ClassificationMark } from '../classification-mark';
import { fileHref } from '../file-href';
import { ReadReceipt } from '../receipts/read-receipt';
import { RemarkedDocument, type Talk } from '../remarks/remarked-document';
import type { ViewedVersion } from './reading.queries';
import './reading.css';
import { texts } from './texts';
import { useFile } from './use-file';
import { isShownBothWays, shownAs, type Shown } from './view-kind';
import { Watermarked } from './watermark';
import type { Finding, Words } from './words-view';

const PdfView = lazy(() => patiently(() => import('./pdf-view')));
const ImageView = lazy(() => patiently(() => import('./image-view')));
const CompareVersions = lazy(() => patiently(() => import('./compare-versions')));
const WordsView = lazy(() => patiently(() => import('./words-view')));

export interface DocumentViewerProps {
  version: ViewedVersion;
  hrefs: { cases: () => string; caseFile: (id: string) => string; version: (id: string) => string };
  /** Where people talk about it: what stands below the remarks, and how one begins about a place in it. */
  talk?: Talk;
  /** It is not there any more for the viewer. */
  onGone: () => void;
}

/** A version on screen: what it says, to page through and to find in. */
export function DocumentViewer({ version, hrefs, talk, onGone }: DocumentViewerProps) {
  const t = useTexts(texts);
  const { document } = version;
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const [count, setCount] = useState(0);
  const [besideId, setBesideId] = useState<string | null>(null);
  const others = othersOf(version);
  const beside = others.find((other) => other.id === besideId);
  const [wantsPdf, wantPdf] = useState(false);
  const kind = version.destroyedAt ? null : shownAs(version, wantsPdf);
  const go = (step: number): void => setAt(count ? (at + step + count) % count : 0);
  return (
    <article className="reading">
      <Breadcrumb label={t.crumbs} items={[{ label: t.cases, href: hrefs.cases() }, ...(document.caseFile ? [{ label: document.caseFile.title, href: hrefs.caseFile(document.caseFile.id) }] : [])]} />
      <ViewerHead version={version} />
      {!version.destroyedAt && <ReadReceipt version={version} />}
      {others.length > 0 && (
        <Select
          className="reading-compare"
          label={t.compareWith}
          options={[{ id: NONE, label: t.compareNone }, ...others.map((other) => ({ id: other.id, label: t.versionNumber(other.number) }))]}
          value={beside?.id ?? NONE}
          onChange={setBesideId}
        />
      )}
      {!beside && <ChooseLook version={version} asPdf={kind === 'office-pdf'} onChoose={wantPdf} />}
      {!beside && kind !== null && kind !== 'image' && (
        <form
          className="reading-find"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            go(1);
          }}
        >
          <TextField
            label={t.find}
            description={t.findHint}
            type="search"
            value={words}
            onChange={(value) => {
              setWords(value);
              setAt(0);
            }}
            maxLength={100}
          />
          <p className="reading-count" aria-live="polite">
            {words.trim() && t.found(at + 1, count)}
          </p>
          <IconButton label={t.previous} icon={<ChevronUp aria-hidden />} onPress={() => go(-1)} />
          <IconButton label={t.next} icon={<ChevronDown aria-hidden />} onPress={() => go(1)} />
        </form>
      )}
      <Suspense fallback={<p className="reading-none">{t.opening}</p>}>
        {version.destroyedAt ? (
          <Alert>{t.destroyed}</Alert>
        ) : beside ? (
          <Watermarked mark={version.watermark}>
            <CompareVersions {...inOrder(version, beside)} onGone={onGone} />
          </Watermarked>
        ) : (
          <RemarkedDocument version={version} otherwise={kind === 'office-pdf'} versionHref={hrefs.version} talk={talk}>
            <Content version={version} kind={kind} finding={{ words: words.trim(), at, onFound: setCount }} onGone={onGone} />
          </RemarkedDocument>
        )}
      </Suspense>
    </article>
  );
}

interface ChooseLookProps {
  version: ViewedVersion;
  asPdf: boolean;
  onChoose: (asPdf: boolean) => void;
}

/** An office document is seen by its words or as the PDF that was made of it; where that cannot be made, it says why. */
function ChooseLook({ version, asPdf, onChoose }: ChooseLookProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { destroyedAt, pdf } = version;
  if (destroyedAt) return null;
  if (pdf.state === 'failed') return <p className="reading-line">{sentence(new LeerkringError(codeOf(pdf.trouble, 'DOCUMENT_PDF_FAILED')))}</p>;
  if (!isShownBothWays(version)) return null;
  const options = [
    { id: 'text', label: t.asText },
    { id: 'pdf', label: t.asPdf },
  ];
  return <RadioSegment className="reading-look" label={t.look} hideLabel options={options} value={asPdf ? 'pdf' : 'text'} onChange={(id) => onChoose(id === 'pdf')} />;
}

function ViewerHead({ version }: { version: ViewedVersion }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { id, number, author, createdAt, document } = version;
  return (
    <div className="reading-head">
      <div>
        <Heading level={1}>{document.name}</Heading>
        <p className="reading-line">
          {t.versionBy(number, author.name, formatMoment(createdAt, { locale }))} <ClassificationMark {...version} />
        </p>
      </div>
      {version.viewerCan.includes('document_version.download') && (
        <Button icon={<Download aria-hidden />} href={fileHref(id)} download>
          {t.download}
        </Button>
      )}
    </div>
  );
}

/** In the list of versions: none. */
const NONE = 'none';

type OtherVersion = ViewedVersion['document']['versions'][number];

/** Versions whose words can be laid beside those of this one. */
function othersOf({ id, destroyedAt, text, document }: ViewedVersion): OtherVersion[] {
  if (destroyedAt || text.state !== 'ready') return [];
  return document.versions.filter((other) => other.id !== id && !other.destroyedAt && other.text.state === 'ready');
}

/** The older one on the left. */
function inOrder(one: Pick<ViewedVersion, 'id' | 'number'>, other: OtherVersion): { before: Pick<ViewedVersion, 'id' | 'number'>; after: Pick<ViewedVersion, 'id' | 'number'> } {
  return one.number < other.number ? { before: one, after: other } : { before: other, after: one };
}

interface ContentProps {
  version: ViewedVersion;
  kind: Shown;
  finding: Finding;
  onGone: () => void;
}

function Content({ version, kind, finding, onGone }: ContentProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { text } = version;
  if (kind === 'pdf' || kind === 'image' || kind === 'office-pdf') return <Bytes version={version} kind={kind} finding={finding} onGone={onGone} />;
  if (!kind) return <p className="reading-none">{version.pdf.state === 'waiting' ? t.makingPdf : t.noView}</p>;
  if (text.state === 'waiting') return <p className="reading-none" role="status">{t.progress(text.progress)}</p>;
  if (text.state === 'failed') return <Alert tone="ochre">{sentence(new LeerkringError(codeOf(text.trouble)))}</Alert>;
  return <TextOf version={version} finding={finding} onGone={onGone} />;
}

function Bytes({ version, kind, finding, onGone }: ContentProps & { kind: 'pdf' | 'image' | 'office-pdf' }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { content, error } = useFile(version.id, kind === 'office-pdf' ? 'as-pdf' : 'view', (answer) => answer.arrayBuffer(), onGone);
  if (error) return <Alert tone="ochre" title={t.failed}>{sentence(error)}</Alert>;
  if (!content) return <p className="reading-none">{t.opening}</p>;
  return kind === 'image' ? <ImageView content={content} name={version.document.name} /> : <PdfView content={content} {...finding} />;
}

function TextOf({ version, finding, onGone }: Omit<ContentProps, 'kind'>) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { content, error } = useFile(version.id, 'text', (answer) => answer.json() as Promise<Words>, onGone);
  if (error) return <Alert tone="ochre" title={t.failed}>{sentence(error)}</Alert>;
  if (!content) return <p className="reading-none">{t.opening}</p>;
  return <WordsView content={content} markdown={/\.(md|markdown)$/i.test(version.fileName)} {...finding} />;
}

function codeOf(trouble: string | null, otherwise: ErrorCode = 'DOCUMENT_TEXT_BROKEN'): ErrorCode {
  return trouble && trouble in errorSentences ? (trouble as ErrorCode) : otherwise;
}

/** In the place of a document that the viewer may not see any more. */
export function DocumentEnded({ backHref }: { backHref: string }) {
  const t = useTexts(texts);
  return (
    <div className="reading">
      <Heading level={1}>{t.endedTitle}</Heading>
      <Alert announce="now" action={<Button href={backHref}>{t.cases}</Button>}>
        {t.ended}
      </Alert>
    </div>
  );
}
