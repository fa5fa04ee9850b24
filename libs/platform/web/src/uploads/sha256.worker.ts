import { sha256OfFile } from './sha256-of-file';

/** Answers a file with its SHA-256, or with null when it cannot be read any more. */
self.onmessage = ({ data }: MessageEvent<File>) => {
  void sha256OfFile(data).then(
    (hash) => self.postMessage(hash),
    () => self.postMessage(null),
  );
};
