import { useTexts } from '@leerkring/platform/web';
import { Link } from '@leerkring/ui';
import { Printer } from 'lucide-react';
import { texts } from './texts';

/** The way to a thread on paper. */
export function PrintLink({ href }: { href: string }) {
  const t = useTexts(texts);
  return (
    <p>
      <Link href={href} variant="action" icon={<Printer aria-hidden />}>
        {t.print}
      </Link>
    </p>
  );
}
