declare module '@fontsource-variable/noto-sans-thai/wght.css';

/** The words of the page itself, apart from all others, which come once the language is known. */
declare module '*/th.json?start.json' {
  export const action: Record<string, string>;
  export const app: Record<string, string>;
  export const error: Record<string, string>;
}
