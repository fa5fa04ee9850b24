import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  language: string | undefined;
  title: string | undefined;
  tagged: boolean;
  text: string;
}

/** What a PDF says of itself, and its words. In which order a screen reader is given them has a spec beside what writes it. */
export async function readPdf(data: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items);
  const words = (await Promise.all(pages)).flat().map((item) => ('str' in item ? item.str : ''));
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  return { language: info.Language, title: info.Title, tagged: marks?.Marked === true, text: words.join(' ') };
}
