import '@shared/theme';
import { start } from '@shared/app/start';
import ConsoleApp from './ConsoleApp.vue';
import { fetchParts, ticketsPage } from './parts';
import { openPreferences } from './preferences/usePreferences';
import { router } from './routes';

if (/^(#\/(tickets.*)?)?$/.test(location.hash)) ticketsPage().catch(() => undefined);
void start(ConsoleApp, router, 'app.console', openPreferences).then(fetchParts);
