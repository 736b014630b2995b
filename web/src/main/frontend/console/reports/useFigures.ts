import type { Cell, ReportColumn, ReportRow } from '@shared/api/reports';
import { useWords } from '@shared/i18n/useWords';
import { useTime } from '@shared/time/useTime';

/** Groups of words by which the keys of a report are named. */
const groups: Record<string, string> = { channel: 'channel', team: 'team', kind: 'service.ticketKind', metric: 'report.metric' };

/** How figures and keys of a report are told. */
export function useFigures() {
  const { t, name } = useWords();
  const { shortDay, duration, count } = useTime();

  const label = (by: string, key: string) => {
    if (key === 'total') return t('report.total');
    if (key === 'none') return t('report.none');
    if (by === 'day') return shortDay(key);
    return groups[by] ? name(groups[by], key) : key;
  };

  /** A report's own word for a figure, else the common one. */
  const head = (report: string, column: string) => {
    const own = name(`report.columnOf.${report}`, column);
    return own === column ? name('report.column', column) : own;
  };

  const figure = (column: ReportColumn, cell: Cell | undefined) => {
    if (cell === null || cell === undefined) return '–';
    if (typeof cell === 'boolean') return cell ? '✓' : '';
    if (typeof cell === 'string') return name('report.code', cell);
    if (column.unit === 'seconds') return duration(cell);
    if (column.unit === 'percent') return `${count(cell)} %`;
    if (column.unit === 'days') return t('report.days', { days: count(cell) });
    return count(cell);
  };

  const value = (row: ReportRow | undefined, column: string) => {
    const cell = row?.[column];
    return typeof cell === 'number' ? cell : null;
  };

  return { label, head, figure, value };
}
