/** What a screen needs of a file that goes with a post. */
export interface AttachmentNews {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  /** Of an image that pages show, in pixels. */
  width: number | null;
  height: number | null;
}
