import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import './offline-strip.css';

export interface OfflineStripProps {
  title: string;
  /** What waits and when it goes ('2 berichten wachten. We sturen ze zodra …'). */
  children?: ReactNode;
}

/** Says that there is no connection and what waits; read out politely when it appears. */
export function OfflineStrip({ title, children }: OfflineStripProps) {
  return (
    <div role="status" className="lk-offline-strip">
      <CloudOff aria-hidden />
      <p>
        <strong>{title}</strong> {children}
      </p>
    </div>
  );
}
