import '@shared/theme';
import { start } from '@shared/app/start';
import PrivacyApp from './PrivacyApp.vue';
import { router } from './routes';

void start(PrivacyApp, router, 'app.privacy');
