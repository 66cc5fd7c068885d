export const exportFormats = ['json', 'markdown', 'markdown-zip', 'web-annotation', 'csv'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What a downloaded file is called and said to be. */
export const fileTypes: Readonly<Record<ExportFormat, { readonly ending: string; readonly type: string }>> = {
  json: { ending: 'json', type: 'application/json' },
  markdown: { ending: 'md', type: 'text/markdown' },
  'markdown-zip': { ending: 'zip', type: 'application/zip' },
  'web-annotation': { ending: 'jsonld', type: 'application/ld+json' },
  csv: { ending: 'csv', type: 'text/csv' },
};

/** `rolecall-notes-2026-11-24.json`; `day` is an ISO day. */
export const exportFileName = (format: ExportFormat, day: string): string =>
  `rolecall-notes-${day}.${fileTypes[format].ending}`;
