import { useI18n } from 'vue-i18n';
import { noticeBlocks, type NoticeDraft, type NoticeWords, type PurposeDraft } from '@shared/api/publication';

/** What a draft lacks, in words: the code names the part, and after a colon which language, choice or kind of data. */
export function useMissing() {
  const { t, te } = useI18n({ useScope: 'global' });
  return (code: string): string => {
    const [part = '', of = ''] = code.split(':');
    const key = `draft.lacks.${part}`;
    return te(key) ? t(key, { of }) : code;
  };
}

export function emptyPurpose(): PurposeDraft {
  return {
    key: '', titleTh: '', titleEn: '', basis: 'S24_3', dpvPurpose: 'CustomerCare', necessaryForService: false, necessityTh: '',
    minorCanConsentAlone: false, survivesRestriction: false, validityMonths: null, withdrawalConsequenceTh: '', withdrawalConsequenceEn: '',
    balancingTestTh: '', balancingTestEn: '', balancingReviewOn: null, dataCategories: [], recipients: [], countries: ['TH'], channels: [],
    retentionPolicyKey: '', prescribedForm: false, prescribedFormRef: '', sources: [], sourceNotice: '',
  };
}

export const emptyWords = (language: string): NoticeWords => ({
  language, title: '', purposes: '', necessity: '', data: '', recipients: '', controller: '', rights: '', transfers: '',
});

export const emptyNotice = (): NoticeDraft => ({ key: '', texts: [emptyWords('th')], choices: [] });

/** English that nobody wrote is not sent: it is optional, and half of it would be refused. */
export function writtenTexts(texts: NoticeWords[]): NoticeWords[] {
  return texts.filter((text) => text.language === 'th' || [text.title, ...noticeBlocks.map((block) => text[block])].some((words) => words?.trim()));
}

/** Words between commas. */
export const listed = (text: string): string[] => [...new Set(text.split(',').map((word) => word.trim()).filter(Boolean))];
