import { i18n } from '../i18n/locale';
import th from '../i18n/th.json';

/** All words in Thai at once, where no page has fetched them. */
i18n.global.setLocaleMessage('th', th as never);
