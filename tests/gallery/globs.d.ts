/** What Vite gives the gallery's modules; the whole of `vite/client` would also type what the extension must not use. */
type ImportMeta = {
  readonly glob: (
    pattern: string,
    options: { readonly eager: true; readonly import: 'default' },
  ) => Record<string, unknown>;
};
