import { get, post } from './client';
import type { Page } from './page';

export const fieldKinds = ['text', 'number', 'date', 'choice', 'yes-no', 'location', 'photo'] as const;
export type FieldKind = (typeof fieldKinds)[number];
/** Kinds of personal data; from race on those of section 26. */
export const dataCategories = [
  'free-text', 'contact', 'name', 'attachment', 'order', 'payment', 'recording', 'account', 'interests', 'income', 'education', 'location', 'photo', 'social-profile', 'behaviour', 'birth-date',
  'race', 'political-opinion', 'religion', 'sexual-behaviour', 'criminal-record', 'health', 'disability', 'trade-union', 'genetic', 'biometric', 'voice-emotion',
] as const;

export interface FieldOption {
  code: string;
  nameTh: string;
  nameEn: string;
}

export interface FieldEntry {
  key: string;
  nameTh: string;
  nameEn: string;
  kind: FieldKind;
  options: FieldOption[];
  /** None for all. */
  teams: string[];
  purpose: string;
  category: string;
  retired: boolean;
}

/** A field that the organisation has of its own on its tickets. */
export interface CustomField extends FieldEntry {
  at: string;
  by: string;
}

export interface FieldPurpose {
  key: string;
  titleTh: string;
  titleEn: string;
  consent: boolean;
  categories: string[];
}

/** What stands in a field of a ticket; withheld with the gate's reason. */
export interface TicketField {
  field: CustomField;
  value: string | null;
  withheld: string | null;
}

export const listFields = (signal?: AbortSignal) => get<Page<CustomField>>('/ticket-fields', { signal });
export const listFieldPurposes = (signal?: AbortSignal) => get<Page<FieldPurpose>>('/ticket-fields/purposes', { signal });
export const writeField = (field: FieldEntry) => post<CustomField>('/ticket-fields', field);
export const getTicketFields = (number: number, signal?: AbortSignal) => get<Page<TicketField>>(`/tickets/${number}/fields`, { signal });
