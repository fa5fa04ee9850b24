import { FileDown } from 'lucide-react';
import './file-links.css';
import { Link } from './link';

export interface FileLinksProps {
  files: readonly { href: string; name: string; line?: string }[];
}

/** Files to save, each with what it is for. */
export function FileLinks({ files }: FileLinksProps) {
  return (
    <ul className="file-links" role="list">
      {files.map(({ href, name, line }) => (
        <li key={href}>
          <FileDown aria-hidden />
          <div>
            <Link href={href} download>
              {name}
            </Link>
            {line && <p className="file-links__line">{line}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
