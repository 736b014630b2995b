import type { Plugin } from 'vite';
export const mockHub = (): Plugin => ({ name: 'sala-mock-hub' });
