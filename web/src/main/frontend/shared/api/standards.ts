import { get } from './client';
import type { Page } from './page';
import type { HolidayKind } from './service';

/** A service standard as everybody may read it. */
export interface ServiceStandard {
  titleTh: string;
  titleEn: string | null;
  version: number;
  effectiveFrom: string;
  /** In words. */
  targets: { clock: string; th: string; en: string }[];
  hours: { th: string; en: string };
  zone: string;
  holidays: HolidayKind[];
}

export const listStandards = (signal?: AbortSignal) => get<Page<ServiceStandard>>('/service-standards', { signal });
