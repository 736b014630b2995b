import '@shared/theme';
import { start } from '@shared/app/start';
import ConsoleApp from './ConsoleApp.vue';
import { fetchParts } from './parts';
import { router } from './routes';

void start(ConsoleApp, router, 'app.console').then(fetchParts);
